namespace PartsCatalog.AiValidator.Batches;

/// <summary>A lookup that waits and cannot be read by this release.</summary>
/// <param name="SessionId">The lookup.</param>
/// <param name="Attempt">The attempt.</param>
/// <param name="AnswerBy">Until when its saga waits.</param>
/// <param name="UnreadableAt">When it was tried last.</param>
internal sealed record UnreadableLookup(Guid SessionId, int Attempt, DateTimeOffset AnswerBy, DateTimeOffset UnreadableAt);
