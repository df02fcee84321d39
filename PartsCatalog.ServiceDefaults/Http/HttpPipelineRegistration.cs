using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;

namespace PartsCatalog.ServiceDefaults.Http;

/// <summary>The resilience pipeline for any typed client.</summary>
public static class HttpPipelineRegistration
{
    /// <summary>
    /// Adds time-outs, retries of what may be repeated, a circuit breaker and a limit of the answer's size. Values come from <paramref name="configure"/>,
    /// over them from `HttpClients:NAME` of the configuration.
    /// </summary>
    public static IHttpClientBuilder AddHttpPipeline(this IHttpClientBuilder client, Action<HttpPipelineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        client.Services.AddOptions<HttpPipelineOptions>(client.Name)
            .Configure(options => configure?.Invoke(options))
            .BindConfiguration($"{HttpPipelineOptions.SectionName}:{client.Name}")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        // One pipeline a client name: handlers are made anew every two minutes, and a breaker must outlive them.
        client.Services.AddKeyedSingleton(client.Name, (provider, _) => HttpPipeline.Build(
            provider.GetRequiredService<IOptionsMonitor<HttpPipelineOptions>>().Get(client.Name), provider.GetRequiredService<TimeProvider>()));
        return client
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new HttpPipelineHandler(
                provider.GetRequiredKeyedService<ResiliencePipeline<HttpResponseMessage>>(client.Name),
                provider.GetRequiredService<IOptionsMonitor<HttpPipelineOptions>>().Get(client.Name).MaxResponseBytes));
    }
}
