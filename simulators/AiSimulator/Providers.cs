namespace PartsCatalog.AiSimulator;

/// <summary>The providers that are simulated.</summary>
internal sealed class Providers
{
    public const string OpenAi = "openai";
    public const string Grok = "grok";

    private readonly Dictionary<string, Provider> _byName;

    public Providers(SimulatorOptions options, TimeProvider clock)
    {
        _byName = new Dictionary<string, Provider>(StringComparer.OrdinalIgnoreCase)
        {
            [OpenAi] = Create(OpenAi, ["gpt-6-luna", "gpt-6-sol"], options, clock),
            [Grok] = Create(Grok, ["grok-4.7", "grok-4.7-fast"], options, clock),
        };
    }

    public IReadOnlyCollection<Provider> All => _byName.Values;

    public Provider? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);

    private static Provider Create(string name, IReadOnlyList<string> models, SimulatorOptions options, TimeProvider clock)
    {
        var own = options.Providers.GetValueOrDefault(name) ?? new ProviderOptions();
        return new Provider(name, own.Models.Count > 0 ? [.. own.Models] : models, own, clock);
    }
}
