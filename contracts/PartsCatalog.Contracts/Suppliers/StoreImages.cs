using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Suppliers;

/// <summary>Download and keep the images of a part; nobody waits for it.</summary>
public sealed record StoreImages
{
    /// <summary>The lookup that found them.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The part they show.</summary>
    public required PartKey Part { get; init; }

    /// <summary>Where they are.</summary>
    public required IReadOnlyList<ImageLocation> Images { get; init; }
}
