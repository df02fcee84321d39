namespace PartsCatalog.AiSimulator.Judging;

/// <summary>One numbered value of an attribute, as it stands in the prompt.</summary>
internal sealed record NumberedClaim(int Number, string Value, IReadOnlyList<string> Sources, bool SetAside);
