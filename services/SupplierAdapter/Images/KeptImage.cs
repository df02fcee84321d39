namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>A kept image of a part.</summary>
internal sealed record KeptImage
{
    /// <summary>Where it came from.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Media type by its content.</summary>
    public required string MediaType { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Why no thumbnail could be made of it; null when none was tried or all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>SHA-256 of an earlier image of the part that shows the same.</summary>
    public string? LooksLike { get; init; }

    /// <summary>Where it is served: the CDN's address, or the gateway's path.</summary>
    public string? Url { get; init; }
}
