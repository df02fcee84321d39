using Microsoft.AspNetCore.Authentication;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>Registration of API keys as a way to authenticate.</summary>
internal static class ApiKeyScheme
{
    public const string Name = "ApiKey";
    public const string Header = "X-API-Key";
    public const string ScopeClaim = "scope";

    public static void AddApiKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiKeyStore>();
        builder.Services.AddSingleton<ApiKeyDirectory>();
        builder.Services.AddHostedService<DevelopmentKeySeeder>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Name, null);
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
            authorization.AddPolicy(scope, policy => policy.AddAuthenticationSchemes(Name).RequireClaim(ScopeClaim, scope));
    }

    /// <summary>Lets only clients in whose key has the scope.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(scope).WithMetadata(new RequiredScope(scope));
}
