using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>How far the two AIs agree.</summary>
/// <param name="AgreementScore">Share of the attributes judged by both on which they say the same, 0 to 1; null unless both judged one.</param>
/// <param name="Discrepancies">Where they differ.</param>
internal sealed record Comparison(decimal? AgreementScore, IReadOnlyList<Discrepancy> Discrepancies)
{
    private static readonly Comparison None = new(null, []);

    public static Comparison Of(IReadOnlyList<AiVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        if (Judged(verdicts, ValidatorName.OpenAi) is not { } openAi || Judged(verdicts, ValidatorName.Grok) is not { } grok)
        {
            return None;
        }

        var others = grok.Attributes.ToDictionary(a => a.Attribute, StringComparer.Ordinal);
        var both = 0;
        var discrepancies = new List<Discrepancy>();
        foreach (var one in openAi.Attributes)
        {
            if (others.TryGetValue(one.Attribute, out var other))
            {
                both++;
                if (!AreSame(one, other))
                {
                    discrepancies.Add(new Discrepancy(one.Attribute, one.Value, one.Confidence, other.Value, other.Confidence));
                }
            }
        }

        return both == 0 ? None : new Comparison(Math.Round((both - discrepancies.Count) / (decimal)both, 4), discrepancies);
    }

    private static AiVerdict? Judged(IReadOnlyList<AiVerdict> verdicts, ValidatorName name) =>
        verdicts.FirstOrDefault(v => v.Validator == name && v.Outcome == VerdictOutcome.Judged);

    private static bool AreSame(AttributeVerdict one, AttributeVerdict other)
    {
        if (one.Value is null || other.Value is null)
        {
            return one.Value is null && other.Value is null;
        }

        var definition = AttributeRegistry.Get(one.Attribute);
        return QuestionBuilder.EqualityKey(definition, one.Value) == QuestionBuilder.EqualityKey(definition, other.Value);
    }
}
