namespace PartsCatalog.AiValidator.Answers;

/// <summary>A claim that the model suspects, as it stands in the answer; not yet checked.</summary>
internal sealed record SuspiciousItem(string? Attribute, int? Claim, string? Reason);
