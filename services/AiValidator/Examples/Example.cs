using System.Text.Json;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>
/// What a question shows of the validated answer about a similar part: what both AIs chose of the attributes that are contested now, and of these only numbers
/// within the registry's range, words of its lists, yes and no. No text of a supplier, and none that a model wrote, reaches the question about another part:
/// no check of words finds every order in a sentence.
/// </summary>
/// <param name="Source">The validation it is taken from.</param>
/// <param name="Values">Values in canonical form, by attribute, in the question's order.</param>
internal sealed record Example(Guid Source, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    private const int MaximumValues = 10;
    private const decimal SureFrom = 0.7m;

    /// <param name="answer">The answer.</param>
    /// <param name="question">The question that it is to stand in.</param>
    public static Example Of(ValidatedAnswer answer, Question question)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(question);
        var one = answer.OpenAi.ToDictionary(verdict => verdict.Attribute, StringComparer.Ordinal);
        var other = answer.Grok.ToDictionary(verdict => verdict.Attribute, StringComparer.Ordinal);
        var values = question.Attributes.Values
            .Where(asked => asked.IsContested)
            .Select(asked => (asked.Definition.Name, Value: Agreed(asked.Definition, one.GetValueOrDefault(asked.Definition.Name), other.GetValueOrDefault(asked.Definition.Name))))
            .Where(value => value.Value is not null)
            .Take(MaximumValues)
            .Select(value => KeyValuePair.Create(value.Name, value.Value!));
        return new Example(answer.Id, [.. values]);
    }

    /// <summary>The example as a question about some of the attributes shows it; null where nothing of it is left.</summary>
    public Example? For(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var shown = this with { Values = [.. Values.Where(value => question.Attributes.ContainsKey(value.Key))] };
        return shown.Values.Count == 0 ? null : shown;
    }

    /// <summary>The block of data with the examples as its first field, so that parts of one kind begin alike.</summary>
    public static string Prepend(IReadOnlyList<Example> examples, string data)
    {
        var json = JsonSerializer.Serialize(examples.Select(example => example.Values.ToDictionary(StringComparer.Ordinal)), QuestionWriter.TextOptions);
        const string begin = $"{QuestionWriter.Opening}\n{{";
        return data.StartsWith(begin, StringComparison.Ordinal)
            ? $"{begin}\"examples\":{json},{data.AsSpan(begin.Length)}"
            : throw new ArgumentException($"Expected a block that begins with '{begin}'.", nameof(data));
    }

    private static string? Agreed(AttributeDefinition definition, AttributeVerdict? one, AttributeVerdict? other) =>
        definition.Kind is AttributeKind.Number or AttributeKind.WholeNumber or AttributeKind.Enumeration or AttributeKind.Boolean
        && one is { IsProposal: false, Value: { } value, Confidence: >= SureFrom }
        && other is { IsProposal: false, Value: { } same, Confidence: >= SureFrom }
        && QuestionBuilder.EqualityKey(definition, value) == QuestionBuilder.EqualityKey(definition, same)
            ? ProposalCheck.Read(definition, value.ToString(), out _)?.Text
            : null;
}
