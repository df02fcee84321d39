namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>What is published under a number.</summary>
/// <param name="Only">The document, when there is exactly one.</param>
/// <param name="Manufacturers">The makes, when there are several.</param>
internal sealed record FoundDocuments(StoredDocument? Only, IReadOnlyList<string> Manufacturers)
{
    public static FoundDocuments None { get; } = new(null, []);
}
