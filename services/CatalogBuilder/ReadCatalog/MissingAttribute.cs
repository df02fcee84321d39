namespace PartsCatalog.CatalogBuilder.ReadCatalog;

/// <summary>In how many records a required attribute is NOT_FOUND.</summary>
internal sealed record MissingAttribute(string Attribute, long Records);
