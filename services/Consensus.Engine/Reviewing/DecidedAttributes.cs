using System.Globalization;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Strategies;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Reviewing;

/// <summary>Puts people's decisions over what was settled; everything that was said stays visible beside them.</summary>
internal static class DecidedAttributes
{
    private const int LongestWhy = 200;

    public static void Apply(Settling settling, IReadOnlyCollection<PersonDecision> decisions)
    {
        // Of several about one attribute the latest holds; equal moments are told apart by what was decided, so that order plays no part.
        foreach (var decision in decisions
            .OrderBy(decision => decision.At).ThenBy(decision => decision.Value?.ToString(), StringComparer.Ordinal).ThenBy(decision => decision.By, StringComparer.Ordinal))
        {
            if (AttributeRegistry.Find(decision.Attribute) is { } attribute)
            {
                settling.Settle(Decided(attribute, decision, settling.SettledOf(attribute)!, settling));
            }
        }
    }

    private static SettledAttribute Decided(AttributeDefinition attribute, PersonDecision decision, SettledAttribute before, Settling settling)
    {
        var others = before.Rule == Rules.Reviewed ? [.. before.Stated.Where(stated => stated.By.All(by => by.Source != Rules.Person))] : before.Stated;
        return new SettledAttribute
        {
            Attribute = attribute.Name,
            Status = decision.Value is null ? AttributeStatus.NotApplicable : AttributeStatus.Found,
            Value = decision.Value,
            Confidence = decision.Value is null ? 0 : 1,
            Level = decision.Value is null ? ConfidenceLevel.Low : ConfidenceLevel.High,
            Rule = Rules.Reviewed,
            Reason = Reason(decision),
            NeedsValidation = decision.ContradictedBy.Count > 0,
            Stated = [.. Own(decision), .. others.Select(stated => stated with { Chosen = stated.SetAside is null && Says(attribute, stated, decision, settling) })],
        };
    }

    private static StatedValue[] Own(PersonDecision decision) => decision.Value is null
        ? []
        : [new StatedValue { Value = decision.Value, Chosen = true, By = [new Statement { Source = Rules.Person, At = decision.At }] }];

    private static bool Says(AttributeDefinition attribute, StatedValue stated, PersonDecision decision, Settling settling)
    {
        if (decision.Value is null)
        {
            return false;
        }

        if (stated.Value.IsList || decision.Value.IsList)
        {
            return stated.Value.Items.All(decision.Value.Items.Contains);
        }

        var one = CanonicalReader.Read(attribute, stated.Value.Text, settling.Policy);
        var other = CanonicalReader.Read(attribute, decision.Value.Text, settling.Policy);
        return one.Problem is null && one.Key == other.Key && (!one.IsNumber || settling.Policy.Tolerances.Of(attribute).Allows(one.Number, other.Number));
    }

    private static string Reason(PersonDecision decision)
    {
        var what = decision.Value is null ? "does not apply" : "is decided";
        var why = string.IsNullOrWhiteSpace(decision.Why) ? "" : $": {CleanText.Cut(decision.Why.Trim(), LongestWhy).TrimEnd('.')}";
        var since = decision.ContradictedBy.Count == 0 ? "" : $"; {string.Join(", ", decision.ContradictedBy)} says otherwise since";
        return string.Create(CultureInfo.InvariantCulture, $"It {what} by {CleanText.Cut(decision.By, LongestWhy)} on {decision.At.UtcDateTime:yyyy-MM-dd}{why}{since}.")
            .Replace("does not apply by", "does not apply, by", StringComparison.Ordinal);
    }
}
