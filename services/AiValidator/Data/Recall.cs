using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Data;

/// <summary>What is known before an AI is asked.</summary>
/// <param name="Record">The record of this very session and attempt.</param>
/// <param name="Answers">Answers to the very same requests, from whatever lookup.</param>
internal sealed record Recall(ValidationRecord? Record, IReadOnlyDictionary<ValidatorName, AiJudgement> Answers);
