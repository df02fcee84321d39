using System.Text.Json;

namespace PartsCatalog.AiValidator.Answers;

/// <summary>The names that the fields of an answer may have, as its schema says.</summary>
internal sealed record AnswerNames(IReadOnlySet<string> Names)
{
    /// <summary>Length of the longest name.</summary>
    public int MaximumLength { get; } = Names.Max(name => name.Length);

    /// <param name="schema">JSON schema of an object.</param>
    public static AnswerNames Of(BinaryData schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        using var document = JsonDocument.Parse(schema);
        return new AnswerNames(document.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal));
    }
}
