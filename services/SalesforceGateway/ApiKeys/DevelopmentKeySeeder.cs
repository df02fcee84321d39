using Microsoft.Extensions.Options;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>Stores the hash of the configured development key at start. A start without one ends those of earlier starts.</summary>
internal sealed class DevelopmentKeySeeder(ApiKeyStore store, IOptions<GatewayOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Its form was validated with the options, so what cannot be parsed was not configured.
        var key = ApiKeyText.TryParse(options.Value.DevelopmentApiKey, out var configured) ? configured : null;
        return store.KeepDevelopmentKeyAsync(key, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
