using PartsCatalog.AiValidator.Content;
using PartsCatalog.AiValidator.Examples;

namespace PartsCatalog.AiValidator.Questions;

/// <summary>What the AIs are asked about one lookup.</summary>
/// <param name="Attributes">Every attribute that stands in <paramref name="Data"/>, by name, in the registry's order.</param>
/// <param name="Data">The delimited block of compact claims that follows the fixed part of every prompt.</param>
/// <param name="LazyFacts">What a text about the part may say; read only where a text has been written.</param>
internal sealed record Question(IReadOnlyDictionary<string, AskedAttribute> Attributes, string Data, Lazy<PartFacts> LazyFacts)
{
    public PartFacts Facts => LazyFacts.Value;

    /// <summary>Answers about similar parts that may be shown; null where none were looked for.</summary>
    public IReadOnlyList<Example>? Examples { get; init; }

    /// <summary>The question with those examples in its data that say something about it; null when there is none.</summary>
    public Question? WithExamples()
    {
        Example[] shown = [.. (Examples ?? []).Select(example => example.For(this)).OfType<Example>()];
        return shown.Length == 0 ? null : this with { Data = Example.Prepend(shown, Data) };
    }
}
