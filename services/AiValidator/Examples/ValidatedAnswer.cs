using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>What both AIs said about a similar part.</summary>
/// <param name="Id">The validation.</param>
/// <param name="Title">The better of the two titles; null when neither passed the checks.</param>
/// <param name="OpenAi">OpenAI's word on each attribute.</param>
/// <param name="Grok">Grok's.</param>
internal sealed record ValidatedAnswer(Guid Id, string? Title, IReadOnlyList<AttributeVerdict> OpenAi, IReadOnlyList<AttributeVerdict> Grok);
