namespace PartsCatalog.AiSimulator.Judging;

/// <summary>A provider's word on one attribute; no choice means that none of the claims is believed.</summary>
internal sealed record Opinion(string Attribute, int? Choice, double Confidence, string? Reason);
