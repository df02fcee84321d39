namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>A record as it is served.</summary>
internal sealed record ServedRecord(byte[] Document, int Version, DateTimeOffset LastVerified);
