using PartsCatalog.AiValidator.Content;

namespace PartsCatalog.AiValidator.Questions;

/// <summary>What the AIs are asked about one lookup.</summary>
/// <param name="Attributes">Every attribute that stands in <paramref name="Data"/>, by name, in the registry's order.</param>
/// <param name="Data">The delimited block of compact claims that follows the fixed part of every prompt.</param>
/// <param name="LazyFacts">What a text about the part may say; read only where a text has been written.</param>
internal sealed record Question(IReadOnlyDictionary<string, AskedAttribute> Attributes, string Data, Lazy<PartFacts> LazyFacts)
{
    public PartFacts Facts => LazyFacts.Value;
}
