using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>What both AIs said about a similar part.</summary>
/// <param name="Id">The validation.</param>
/// <param name="OpenAi">OpenAI's word on each attribute.</param>
/// <param name="Grok">Grok's.</param>
internal sealed record ValidatedAnswer(Guid Id, IReadOnlyList<AttributeVerdict> OpenAi, IReadOnlyList<AttributeVerdict> Grok);
