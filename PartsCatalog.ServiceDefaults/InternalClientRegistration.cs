using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.ServiceDefaults.Http;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.ServiceDefaults;

/// <summary>Typed clients for the other services of the installation.</summary>
public static class InternalClientRegistration
{
    /// <summary>
    /// Adds <typeparamref name="TClient"/> (a class with an HttpClient in its constructor) for <paramref name="service"/>: base address by service discovery,
    /// signed token with the current actor, one resilience pipeline.
    /// </summary>
    public static IHttpClientBuilder AddInternalClient<TClient>(this IHostApplicationBuilder builder, string service, Action<HttpPipelineOptions>? configure = null)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<InternalOptions>()
            .Validate(options => options.SigningKey is not null, "Internal:SigningKey is required: this service calls others of the installation.");
        // The signature is inside the pipeline: a retry gets a fresh token.
        return builder.Services
            .AddHttpClient<TClient>((provider, http) => http.BaseAddress = ServiceAddress.Of(provider.GetRequiredService<IConfiguration>(), service))
            .AddHttpPipeline(configure)
            .AddHttpMessageHandler(provider => new InternalTokenHandler(
                provider.GetRequiredService<InternalTokens>(), provider.GetRequiredService<ICurrentActor>(), service));
    }
}
