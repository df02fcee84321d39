using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Catalog;

/// <summary>
/// A version of a record, whole, for those who serve it. Published for every new version, and for an unchanged record whose
/// 'last verified' moved. Receivers keep the highest (version, last verified).
/// </summary>
public sealed record RecordPublished
{
    /// <summary>The record.</summary>
    public required Guid CatalogId { get; init; }

    /// <summary>The part.</summary>
    public required PartKey Part { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What made it be published.</summary>
    public required CatalogChange Change { get; init; }

    /// <summary>When the record last changed.</summary>
    public required DateTimeOffset LastUpdated { get; init; }

    /// <summary>When a lookup last confirmed it.</summary>
    public required DateTimeOffset LastVerified { get; init; }

    /// <summary>The lookup that made this version.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The document as the API serves it: UTF-8 JSON with snake_case names (docs/record.md); empty when UNCHANGED.</summary>
    public required string Document { get; init; }

    /// <summary>What this record's sources state of supersession; also when UNCHANGED.</summary>
    public IReadOnlyList<SupersessionLink> Supersessions { get; init; } = [];

    /// <summary>As of when each supplier's statements stand, the latest confirmation included; also when UNCHANGED.</summary>
    public IReadOnlyList<SourceObservation> Observed { get; init; } = [];
}
