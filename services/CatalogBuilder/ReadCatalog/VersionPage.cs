namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>Versions, the newest first.</summary>
/// <param name="Versions">The versions of this page.</param>
/// <param name="NextBefore">Value of 'before' for the next page; null on the last.</param>
internal sealed record VersionPage(IReadOnlyList<VersionLine> Versions, int? NextBefore);
