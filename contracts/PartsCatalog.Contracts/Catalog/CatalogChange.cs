namespace PartsCatalog.Contracts.Catalog;

/// <summary>What a build did to the record.</summary>
public enum CatalogChange
{
    Created,
    Updated,
    Unchanged,
}
