using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace PartsCatalog.ServiceDefaults.Security;

internal static class InternalAuthenticationRegistration
{
    public static void AddInternalAuthentication(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<InternalOptions>().BindConfiguration(InternalOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddSingleton<InternalTokens>();
        builder.Services.TryAddSingleton<ICurrentActor, RequestActor>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, InternalAuthenticationHandler>(InternalScheme.Name, null);
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
        {
            authorization.AddPolicy(InternalScheme.Policy(role), policy => policy
                .AddAuthenticationSchemes(InternalScheme.Name)
                .RequireAssertion(context => ActorClaims.Read(context.User) is { } actor && actor.Role >= role));
        }
    }
}
