using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Catalog;

/// <summary>The catalog has the record of a lookup. The answer to <see cref="Consensus.ConsensusReached"/>, sent to the saga.</summary>
public sealed record CatalogRecordBuilt
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The round of consensus that was built.</summary>
    public required int Round { get; init; }

    /// <summary>The part.</summary>
    public required PartKey Part { get; init; }

    /// <summary>The record.</summary>
    public required Guid CatalogId { get; init; }

    /// <summary>Its version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What the build did.</summary>
    public required CatalogChange Change { get; init; }

    /// <summary>Overall confidence, 0 to 1.</summary>
    public required decimal ConfidenceScore { get; init; }

    /// <summary>Whether the AI validators confirmed it.</summary>
    public required AiValidationStatus ValidationStatus { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }
}
