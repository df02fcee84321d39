namespace PartsCatalog.Consensus.Replays;

/// <summary>The policy of a replay; what is left out is today's.</summary>
/// <param name="Trust">"current" (the default), "prior", or the number of a learned version.</param>
/// <param name="ReviewBelow">Overall confidence under which a person is to look, 0 to 1.</param>
/// <param name="OverruleOdds">How many times likelier than the rule's value another must be, 1 or more.</param>
/// <param name="AiMargin">Confidence by which one AI must exceed the other, 0 to 1.</param>
/// <param name="SourceAccuracy">Accuracies of sources in place of priors and learned ones, over 0 and under 1.</param>
/// <param name="WithoutAi">Whether the AIs' verdicts are left out.</param>
internal sealed record ReplayPolicy(
    string? Trust, decimal? ReviewBelow, double? OverruleOdds, decimal? AiMargin, IReadOnlyDictionary<string, double>? SourceAccuracy, bool? WithoutAi);
