namespace PartsCatalog.AiSimulator.Judging;

/// <summary>A claim by attribute and number that the provider does not believe, and why.</summary>
internal sealed record SuspectedClaim(string Attribute, int Claim, string Reason);
