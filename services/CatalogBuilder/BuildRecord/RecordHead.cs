using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>What is known of a record before it is built again.</summary>
internal sealed record RecordHead
{
    /// <summary>The record.</summary>
    public required Guid CatalogId { get; init; }

    /// <summary>Its version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of the version's content.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>Prints of the parts of the version's content.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>Overall confidence of the version.</summary>
    public required decimal ConfidenceScore { get; init; }

    /// <summary>How far the AIs confirmed the version.</summary>
    public required AiValidationStatus ValidationStatus { get; init; }

    /// <summary>The latest build that was taken into account.</summary>
    public required BuildOrder TakenIntoAccount { get; init; }

    /// <summary>When version 1 was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the version was made.</summary>
    public required DateTimeOffset LastUpdated { get; init; }

    /// <summary>When a lookup last confirmed it.</summary>
    public required DateTimeOffset LastVerified { get; init; }
}
