using Microsoft.Extensions.Options;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>
/// Without a key for an AI, its simulator is asked if the host runs one: the whole system works on a machine that knows no secrets.
/// </summary>
internal sealed class SimulatorFallback(IConfiguration configuration) : IPostConfigureOptions<AiModelOptions>
{
    private const string SimulatorKey = "sim-key";

    public void PostConfigure(string? name, AiModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.ApiKey)
            && configuration["services:ai-simulator:http:0"] is { Length: > 0 } simulator
            && Uri.TryCreate(simulator.TrimEnd('/') + '/', UriKind.Absolute, out var address))
        {
            options.Endpoint = new Uri(address, $"{name?.ToLowerInvariant()}/v1");
            options.ApiKey = SimulatorKey;
        }
    }
}
