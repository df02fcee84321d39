using PartsCatalog.AiSimulator.Batches;
using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator;

/// <summary>A provider and what it remembers between calls.</summary>
internal sealed class Provider(string name, IReadOnlyList<string> models, ProviderOptions options, TimeProvider clock)
{
    public string Name => name;

    public IReadOnlyList<string> Models => models;

    public ProviderOptions Options => options;

    public IReadOnlyList<string> Keys { get; } = options.ApiKeys.Count > 0 ? [.. options.ApiKeys] : ["sim-key"];

    public PromptCache Cache { get; } = new(clock);

    public FileShelf Files { get; } = new(clock);

    public BatchShelf Batches { get; } = new();

    public RequestWindow Window { get; } = new(options.RequestsPerMinute, clock);
}
