namespace PartsCatalog.Contracts.Suppliers;

/// <summary>An image in the object store.</summary>
public sealed record StoredImage
{
    /// <summary>Where it came from.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex; null when it could not be kept.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Media type by its content, e.g. "image/png".</summary>
    public string? MediaType { get; init; }

    /// <summary>Size in bytes.</summary>
    public int Bytes { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Why it was not kept, one sentence.</summary>
    public string? Error { get; init; }
}
