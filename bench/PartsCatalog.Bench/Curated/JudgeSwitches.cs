namespace PartsCatalog.Bench.Curated;

/// <summary>The simulated AIs' switches.</summary>
/// <param name="ErrorRate">Share of contested attributes that each judges wrongly.</param>
/// <param name="Correlation">Share of errors in which both err together.</param>
/// <param name="MajorityFollowing">Share of attributes on which an AI follows the majority of the sources.</param>
internal sealed record JudgeSwitches(double ErrorRate, double Correlation = 0.3, double MajorityFollowing = 0);
