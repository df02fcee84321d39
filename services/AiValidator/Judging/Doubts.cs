using System.Globalization;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>
/// When the second AI is asked in the mode Escalate. About everything: the first gave no verdict, doubts that all suppliers describe one
/// part, or wrote no text that passes. Else about each attribute that is contested and on which the first chooses none of the claims, is not
/// confident, or stands against more sources; about each that is required, on which as many sources stand against as for its choice, unless it
/// is very sure; and about each agreed value that the first doubts.
/// </summary>
internal static class Doubts
{
    private const decimal SamePartFrom = 0.6m;
    private const decimal VerySureFrom = 0.9m;
    private const decimal BelievesFrom = 0.5m;

    public static Doubt Of(Question question, ValidatorName first, AiJudgement? judgement, decimal confidentFrom)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (judgement is not { Verdict: { Outcome: VerdictOutcome.Judged } verdict })
        {
            return new Doubt(null, Content: true, [$"{first} gave no verdict ({judgement?.Verdict.Outcome.ToString() ?? "no budget"})."]);
        }

        var reasons = new List<string>();
        if (verdict.PartMatchConfidence < SamePartFrom)
        {
            reasons.Add($"{first} doubts that all suppliers describe one part ({Text(verdict.PartMatchConfidence)}).");
        }

        var hasContent = verdict is { Title: not null, Description: not null };
        if (!hasContent)
        {
            reasons.Add($"{first} wrote no {(verdict.Title is null ? "title" : "description")} that passes the checks.");
        }

        if (reasons.Count > 0)
        {
            return new Doubt(null, !hasContent, reasons);
        }

        var open = new HashSet<string>(StringComparer.Ordinal);
        var words = verdict.Attributes.ToDictionary(word => word.Attribute, StringComparer.Ordinal);
        foreach (var (name, asked) in question.Attributes)
        {
            if (words.GetValueOrDefault(name) is { } word && Why(asked, word, confidentFrom) is { } why)
            {
                open.Add(name);
                reasons.Add($"{name}: {why}.");
            }
        }

        return new Doubt(open, Content: false, reasons);
    }

    private static string? Why(AskedAttribute asked, AttributeVerdict word, decimal confidentFrom)
    {
        if (!asked.IsContested)
        {
            return word.Value is null || word.Confidence < BelievesFrom ? "the only value is doubted" : null;
        }

        if (word.Value is null || word.IsProposal)
        {
            return "none of the claims is chosen";
        }

        if (word.Confidence < confidentFrom)
        {
            return $"confidence {Text(word.Confidence)}";
        }

        var chosen = asked.Claims.First(claim => claim.Value.Equals(word.Value));
        var against = asked.Claims.Where(claim => claim != chosen && claim.SetAside is null).Select(claim => claim.Sources.Count).DefaultIfEmpty().Max();
        return against > chosen.Sources.Count ? "more sources state another value"
            : asked.Definition.Required && against == chosen.Sources.Count && word.Confidence < VerySureFrom ? "as many sources state another value"
            : null;
    }

    private static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
