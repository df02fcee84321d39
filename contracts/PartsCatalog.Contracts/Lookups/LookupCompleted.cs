using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Contracts.Lookups;

/// <summary>A lookup ended with a record. Public, as plain JSON from <see cref="PublicExchanges.LookupCompleted"/>.</summary>
public sealed record LookupCompleted
{
    /// <summary>The request's id, which is the session's.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The number as it was asked for.</summary>
    public required string PartNumber { get; init; }

    /// <summary>The part that was found.</summary>
    public required PartKey Part { get; init; }

    /// <summary>The record in the catalog.</summary>
    public required Guid CatalogId { get; init; }

    /// <summary>Version of the record, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Whether this lookup made the record, changed it or found it as it was.</summary>
    public required CatalogChange Change { get; init; }

    /// <summary>Overall confidence of the record, 0 to 1.</summary>
    public required decimal ConfidenceScore { get; init; }

    /// <summary>Whether the AI validators confirmed it.</summary>
    public required AiValidationStatus ValidationStatus { get; init; }

    /// <summary>Suppliers that answered.</summary>
    public required IReadOnlyList<SupplierName> SuccessfulSources { get; init; }

    /// <summary>Suppliers that failed or ran out of time.</summary>
    public required IReadOnlyList<SupplierName> FailedSources { get; init; }

    /// <summary>Seconds from the request to the record.</summary>
    public required decimal ProcessingTimeSeconds { get; init; }

    /// <summary>When the record was built.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>The session whose answers this one shares, when the same part was already being looked up.</summary>
    public Guid? JoinedRequestId { get; init; }

    /// <summary>Whether it was answered from the record as <see cref="JoinedRequestId"/>, ended not long before, had left it, without asking anybody.</summary>
    public bool FromCache { get; init; }
}
