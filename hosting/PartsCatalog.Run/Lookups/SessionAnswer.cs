namespace PartsCatalog.Run.Lookups;

/// <summary>What of GET /v1/lookup/{id} and of 202 is read here.</summary>
internal sealed record SessionAnswer(
    string? Status,
    string? FailureReason,
    string? FailureDetail,
    string? RecordUrl,
    string? StatusUrl,
    decimal? RetryAfterSeconds);
