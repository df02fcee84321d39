using System.ComponentModel;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Supersession;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>A lookup session, as GET /v1/lookup/{sessionId} answers it. The orchestrator's answer has the same fields, without the addresses.</summary>
internal sealed record LookupSession
{
    [Description("Identity of the lookup.")]
    public required Guid SessionId { get; init; }

    [Description("The number as it was asked for.")]
    public required string PartNumber { get; init; }

    [Description("The make: as it was asked for, and once the lookup is completed the one that was found.")]
    public string? Manufacturer { get; init; }

    [Description("When it was asked for.")]
    public DateTimeOffset? RequestTimestamp { get; init; }

    [Description("API, UI, BATCH, SALESFORCE, or MESSAGE for one that came over the broker.")]
    public string? RequestSource { get; init; }

    [Description("INTERACTIVE or BATCH.")]
    public string? Priority { get; init; }

    [Description("COMPLETED is said only once record_url answers the version of this lookup, or a later one.")]
    public required SessionStatus Status { get; init; }

    [Description("Where a running lookup is, for people; null when it does not run or cannot be asked.")]
    public string? Stage { get; init; }

    [Description("When it ended; null until then.")]
    public DateTimeOffset? CompletionTimestamp { get; init; }

    [Description("Suppliers that were asked.")]
    public int? TotalSourcesQueried { get; init; }

    [Description("Suppliers that answered.")]
    public int? SuccessfulSources { get; init; }

    [Description("Suppliers that failed or ran out of time.")]
    public IReadOnlyList<string> FailedSources { get; init; } = [];

    [Description("Seconds from the request to the end.")]
    public decimal? ProcessingTimeSeconds { get; init; }

    [Description("The record, once the lookup is completed.")]
    public Guid? CatalogRecordId { get; init; }

    [Description("Version of the record that this lookup made or confirmed, from 1.")]
    public int? CatalogVersion { get; init; }

    [Description("With FAILED: NOT_FOUND, SOURCES_UNAVAILABLE, AMBIGUOUS, INVALID or PROCESSING_FAILED.")]
    public LookupFailureReason? FailureReason { get; init; }

    [Description("With FAILED: one sentence for a person.")]
    public string? FailureDetail { get; init; }

    [Description("With AMBIGUOUS: the parts that use the number, ask again with the manufacturer of one. With NOT_FOUND: parts that list it as another number of theirs.")]
    public IReadOnlyList<PartKey> Candidates { get; init; } = [];

    [Description("The session whose answers this one shares, when the same part was already being looked up.")]
    public Guid? JoinedSessionId { get; init; }

    [Description("What has happened so far; empty while the orchestrator cannot be asked.")]
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    [Description("Once the lookup is completed: how the number stands in its chain of supersession; null when no record says anything of it.")]
    public SupersessionView? Supersession { get; init; }

    [Description("Whether it was answered from a lookup of less than an hour before, that of joined_session_id, without asking anybody.")]
    public bool FromCache { get; init; }

    [Description("This session.")]
    public string? StatusUrl { get; init; }

    [Description("The record, once the lookup is completed.")]
    public string? RecordUrl { get; init; }

    [Description("The suppliers' answers as they came.")]
    public string? RawUrl { get; init; }

    [Description("Seconds to wait before asking again; null once the lookup has ended.")]
    public int? RetryAfterSeconds { get; init; }
}
