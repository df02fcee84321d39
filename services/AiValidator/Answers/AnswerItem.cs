namespace PartsCatalog.AiValidator.Answers;

/// <summary>The model's word on one attribute, as it stands in the answer; not yet checked.</summary>
internal sealed record AnswerItem(string? Attribute, int? Choice, string? Proposal, decimal? Confidence, string? Reason);
