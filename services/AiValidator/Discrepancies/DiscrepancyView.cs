using PartsCatalog.AiValidator.Judging;

namespace PartsCatalog.AiValidator.Discrepancies;

/// <summary>One attribute of one lookup on which the AIs differ.</summary>
internal sealed record DiscrepancyView(Guid SessionId, int Attempt, string PartKey, DateTimeOffset At, Discrepancy Discrepancy);
