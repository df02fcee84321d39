using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>
/// Where nobody has configured a key for any AI, both are simulated if the host runs the simulator: the whole system works on a machine that
/// knows no secrets. With one real key the other AI is simply not asked: an invented verdict must never stand beside a real one.
/// </summary>
internal sealed class SimulatorFallback(IConfiguration configuration) : IPostConfigureOptions<AiModelOptions>
{
    private const string SimulatorKey = "sim-key";

    public void PostConfigure(string? name, AiModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!AnyKey()
            && configuration["services:ai-simulator:http:0"] is { Length: > 0 } simulator
            && Uri.TryCreate(simulator.TrimEnd('/') + '/', UriKind.Absolute, out var address))
        {
            options.Endpoint = new Uri(address, $"{name?.ToLowerInvariant()}/v1");
            options.ApiKey = SimulatorKey;
        }
    }

    private bool AnyKey() => Enum.GetNames<ValidatorName>().Any(name => !string.IsNullOrWhiteSpace(configuration[$"{AiOptions.SectionName}:{name}:ApiKey"]));
}
