using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SalesforceGateway.Tests;

/// <summary>Messages of the other services, as the gateway receives them.</summary>
internal static class Messages
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 12, 12, 0, 0, TimeSpan.Zero);

    public static LookupCompleted Completed(Guid requestId, int version, PartKey? part = null) => new()
    {
        RequestId = requestId,
        PartNumber = part?.Number ?? "WR55X10025",
        Part = part ?? new PartKey("GE", "WR55X10025"),
        CatalogId = Guid.Parse("01934f9e-7d2b-7a10-8c11-5b0e4a9d3f77"),
        Version = version,
        Change = CatalogChange.Updated,
        ConfidenceScore = 0.9m,
        ValidationStatus = default,
        SuccessfulSources = [SupplierName.Encompass, SupplierName.Reliable, SupplierName.Amazon],
        FailedSources = [SupplierName.Marcone],
        ProcessingTimeSeconds = 6.214m,
        CompletedAt = Noon.AddSeconds(6),
    };

    public static LookupFailed Ambiguous(Guid requestId) => new()
    {
        RequestId = requestId,
        PartNumber = "12345",
        Reason = LookupFailureReason.Ambiguous,
        Detail = "Two makes use the number.",
        Candidates = [new PartKey("GE", "12345"), new PartKey("Whirlpool", "12345")],
        FailedAt = Noon.AddSeconds(3),
    };

    public static RecordPublished Published(PartKey part, int version, DateTimeOffset? verified = null, string? document = null) => new()
    {
        CatalogId = Guid.Parse("01934f9e-7d2b-7a10-8c11-5b0e4a9d3f77"),
        Part = part,
        Version = version,
        Change = version == 1 ? CatalogChange.Created : CatalogChange.Updated,
        LastUpdated = verified ?? Noon,
        LastVerified = verified ?? Noon,
        SessionId = Guid.Parse("01934f9e-5c1a-7c3e-9a4b-2f6d8e0b1c55"),
        Document = document ?? $$"""{"part_number":"{{part.Number}}","manufacturer":"{{part.Manufacturer}}","version":{{version}}}""",
    };

    public static RecordPublished Unchanged(PartKey part, int version, DateTimeOffset verified) =>
        Published(part, version, verified) with { Change = CatalogChange.Unchanged, Document = "" };
}
