namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>What a version of a record is called and when it was made.</summary>
internal sealed record RecordVersion
{
    /// <summary>The record.</summary>
    public required Guid CatalogId { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>When version 1 was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this version was made.</summary>
    public required DateTimeOffset LastUpdated { get; init; }

    /// <summary>The lookup that made it.</summary>
    public required Guid SessionId { get; init; }
}
