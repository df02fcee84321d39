using PartsCatalog.Consensus.Engine.Replaying;

namespace PartsCatalog.Consensus.Replays;

/// <summary>How a part would be settled, beside how it is.</summary>
/// <param name="PartKey">The part.</param>
/// <param name="PartNumber">Its number as its user wrote it.</param>
/// <param name="SessionId">The lookup whose claims and verdicts were settled again.</param>
/// <param name="Round">Its round.</param>
/// <param name="ConfidenceBefore">Overall confidence as kept.</param>
/// <param name="ConfidenceAfter">Overall confidence now.</param>
/// <param name="NeedsReviewBefore">Whether a person should look, as kept.</param>
/// <param name="NeedsReviewAfter">Whether a person should look now.</param>
/// <param name="Changes">Attributes that are settled otherwise.</param>
internal sealed record ReplayReport(
    string PartKey, string PartNumber, Guid SessionId, int Round, decimal ConfidenceBefore, decimal ConfidenceAfter, bool NeedsReviewBefore, bool NeedsReviewAfter,
    IReadOnlyList<AttributeChange> Changes);
