using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Catalog;

/// <summary>
/// Build or renew the master record of a part; answered by <see cref="CatalogRecordBuilt"/>. Idempotent by session and round: a repeated or
/// unchanged build makes no version.
/// </summary>
public sealed record BuildCatalogRecord
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The part.</summary>
    public required PartKey Part { get; init; }

    /// <summary>Number as its user wrote it.</summary>
    public required string PartNumber { get; init; }

    /// <summary>When the suppliers were asked; a build from older answers never replaces a newer one.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Each supplier that was asked, with its raw answer.</summary>
    public required IReadOnlyList<RecordSource> Sources { get; init; }

    /// <summary>The settled attributes.</summary>
    public required ConsensusReached Consensus { get; init; }
}
