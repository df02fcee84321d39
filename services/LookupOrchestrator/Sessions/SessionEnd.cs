using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>How a session ended.</summary>
internal sealed record SessionEnd(SessionStatus Status, DateTimeOffset At)
{
    public Guid? CatalogId { get; init; }

    public int? CatalogVersion { get; init; }

    public LookupFailureReason? FailureReason { get; init; }

    public string? FailureDetail { get; init; }

    public IReadOnlyList<PartKey> Candidates { get; init; } = [];
}
