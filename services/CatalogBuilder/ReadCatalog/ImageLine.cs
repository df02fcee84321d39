namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>An image of the part, and the copy that is kept.</summary>
internal sealed record ImageLine(
    string SourceUrl, string? Sha256, string? MediaType, int Bytes, int Width, int Height, string? Error, DateTimeOffset StoredAt);
