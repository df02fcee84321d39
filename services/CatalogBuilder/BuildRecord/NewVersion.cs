using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.CatalogBuilder.BuildRecord;

/// <summary>A version that is about to be stored.</summary>
internal sealed record NewVersion
{
    /// <summary>What it is called.</summary>
    public required RecordVersion Version { get; init; }

    /// <summary>CREATED or UPDATED.</summary>
    public required CatalogChange Change { get; init; }

    /// <summary>What it says.</summary>
    public required RecordContent Content { get; init; }

    /// <summary>The print of what it says.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>The parts that differ from the version before; for version 1 all that are known.</summary>
    public required IReadOnlyList<string> ChangedAttributes { get; init; }

    /// <summary>The build that made it.</summary>
    public required BuildOrder Build { get; init; }

    /// <summary>The decision of a person that made it; null of a build.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>The document.</summary>
    public required byte[] Document { get; init; }
}
