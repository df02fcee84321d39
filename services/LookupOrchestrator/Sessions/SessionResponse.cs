using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>A lookup session as the plan lists its fields, with its timeline.</summary>
internal sealed record SessionResponse
{
    public required Guid SessionId { get; init; }

    public required string PartNumber { get; init; }

    public string? Manufacturer { get; init; }

    public required DateTimeOffset RequestTimestamp { get; init; }

    public required string RequestSource { get; init; }

    public string? RequestedBy { get; init; }

    public required string Priority { get; init; }

    public required string Status { get; init; }

    /// <summary>The saga's state while the lookup runs.</summary>
    public string? Stage { get; init; }

    public DateTimeOffset? CompletionTimestamp { get; init; }

    public required int TotalSourcesQueried { get; init; }

    public required int SuccessfulSources { get; init; }

    public required IReadOnlyList<string> FailedSources { get; init; }

    public decimal? ProcessingTimeSeconds { get; init; }

    public Guid? CatalogRecordId { get; init; }

    public int? CatalogVersion { get; init; }

    public string? FailureReason { get; init; }

    public string? FailureDetail { get; init; }

    public required IReadOnlyList<PartKey> Candidates { get; init; }

    public Guid? JoinedSessionId { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }
}
