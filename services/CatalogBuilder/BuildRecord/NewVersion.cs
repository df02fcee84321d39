using System.Text;
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

    /// <summary>What those who serve records are told.</summary>
    public RecordPublished AsPublished() => new()
    {
        CatalogId = Version.CatalogId,
        Part = Content.Part,
        Version = Version.Version,
        Change = Change,
        LastUpdated = Version.LastUpdated,
        LastVerified = Version.LastUpdated,
        SessionId = Version.SessionId,
        Document = Encoding.UTF8.GetString(Document),
        Supersessions = SupersessionLinks.Of(Content),
        Observed = Observations.Of(Content),
    };
}
