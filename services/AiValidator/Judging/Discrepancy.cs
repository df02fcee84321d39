using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>An attribute on which the two AIs differ; a value is null where an AI holds none of the claims for right.</summary>
internal sealed record Discrepancy(string Attribute, AttributeValue? OpenAi, decimal OpenAiConfidence, AttributeValue? Grok, decimal GrokConfidence);
