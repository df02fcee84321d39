using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>A text as one AI wrote it, and what is wrong with it.</summary>
internal sealed record GeneratedText(ValidatorName Who, AttributeValue Value, DateTimeOffset At, int Quality, string? Fault);
