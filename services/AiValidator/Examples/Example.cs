using System.Text.Json;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Content;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>
/// What a question shows of the validated answer about a similar part: a title, and what both AIs chose of the attributes that are contested now. Of values
/// only numbers within the registry's range, words of its lists, yes and no: no text of a supplier reaches the question about another part.
/// </summary>
/// <param name="Source">The validation it is taken from.</param>
/// <param name="Title">Its title, with the marks of a text that passed the checks; null without one.</param>
/// <param name="Values">Values in canonical form, by attribute, in the question's order.</param>
internal sealed record Example(Guid Source, string? Title, IReadOnlyList<KeyValuePair<string, string>> Values)
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
        return new Example(answer.Id, IsGoodTitle(answer.Title) ? answer.Title : null, [.. values]);
    }

    /// <summary>The example as a question about some attributes shows it, with or without its title; null where nothing of it is left.</summary>
    public Example? For(Question question, bool withTitle)
    {
        ArgumentNullException.ThrowIfNull(question);
        var shown = this with { Title = withTitle ? Title : null, Values = [.. Values.Where(value => question.Attributes.ContainsKey(value.Key))] };
        return shown is { Title: null, Values.Count: 0 } ? null : shown;
    }

    /// <summary>The block of data with the examples as its first field, so that parts of one kind begin alike.</summary>
    public static string Prepend(IReadOnlyList<Example> examples, string data)
    {
        var json = JsonSerializer.Serialize(
            examples.Select(example => new { title = example.Title, values = example.Values.ToDictionary(StringComparer.Ordinal) }), QuestionWriter.TextOptions);
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

    // It passed the checks when it was kept; it is read again as a text from outside, since the checks may have been other ones then.
    private static bool IsGoodTitle(string? title) =>
        title is { Length: >= ContentReview.TitleMinimum and <= ContentReview.TitleMaximum }
        && PlainWriting.Line(title, ContentReview.TitleMaximum) == title
        && !ForbiddenWriting.Faults("title", title).Any();
}
