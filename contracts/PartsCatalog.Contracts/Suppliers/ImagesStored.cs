using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Suppliers;

/// <summary>Images of a part are kept; the record learns of it without a new version.</summary>
public sealed record ImagesStored
{
    /// <summary>The lookup that found them.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The part they show.</summary>
    public required PartKey Part { get; init; }

    /// <summary>One entry an image.</summary>
    public required IReadOnlyList<StoredImage> Images { get; init; }
}
