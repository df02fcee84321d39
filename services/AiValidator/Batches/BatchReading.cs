using PartsCatalog.AiValidator.Asking;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>What an answer of a batch came to.</summary>
/// <param name="Row">The request.</param>
/// <param name="Judgement">The judgement, or what the answer has used; null where there was none.</param>
/// <param name="IsOver">Whether that is the AI's verdict; otherwise it is asked directly.</param>
/// <param name="Answer">The answer's text, where it is to be sent back with its faults.</param>
internal sealed record BatchReading(BatchRow Row, AiJudgement? Judgement, bool IsOver, string? Answer = null);
