using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>Validated answers about similar parts that stand in a question as examples.</summary>
internal sealed class ExampleOptions
{
    /// <summary>Most examples of one question; 0 shows none. Default 0: what they are good for is to be measured on the real models (docs/ai-validation.md).</summary>
    [Range(0, 5)]
    public int Most { get; set; }

    /// <summary>Share of the parts that get examples, 0 to 1, always the same parts: the others show what the examples change. Default 1.</summary>
    [Range(0, 1)]
    public double Share { get; set; } = 1;
}
