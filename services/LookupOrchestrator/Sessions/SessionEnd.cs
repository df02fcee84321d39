using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>How a session ended.</summary>
/// <param name="Status">Completed or failed.</param>
/// <param name="At">When.</param>
/// <param name="Sources">The suppliers that were asked, as far as the end is based on them.</param>
internal sealed record SessionEnd(SessionStatus Status, DateTimeOffset At, IReadOnlyList<SourceSummary> Sources)
{
    public Guid? CatalogId { get; init; }

    public int? CatalogVersion { get; init; }

    public LookupFailureReason? FailureReason { get; init; }

    public string? FailureDetail { get; init; }

    public IReadOnlyList<PartKey> Candidates { get; init; } = [];
}
