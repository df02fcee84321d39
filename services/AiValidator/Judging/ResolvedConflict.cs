namespace PartsCatalog.AiValidator.Judging;

/// <summary>What the plan's rules (7.3) say of one difference between the AIs: OPENAI_SURER, GROK_SURER, or SOURCES, which the consensus then decides by.</summary>
internal sealed record ResolvedConflict(string Attribute, string Rule)
{
    /// <summary>By how much one AI must be surer (plan 7.3, rule 2).</summary>
    private const decimal Margin = 0.2m;

    public static ResolvedConflict Of(Discrepancy discrepancy)
    {
        ArgumentNullException.ThrowIfNull(discrepancy);
        var difference = discrepancy.OpenAiConfidence - discrepancy.GrokConfidence;
        return new ResolvedConflict(discrepancy.Attribute, difference > Margin ? "OPENAI_SURER" : difference < -Margin ? "GROK_SURER" : "SOURCES");
    }
}
