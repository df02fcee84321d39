using PartsCatalog.SalesforceGateway.Supersession;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>What is found under a number.</summary>
internal sealed record CatalogAnswer
{
    /// <summary>The document to serve.</summary>
    public StoredDocument? Document { get; init; }

    /// <summary>The makes, when there are several.</summary>
    public IReadOnlyList<string> Manufacturers { get; init; } = [];

    /// <summary>Where the number leads, when it has no document of its own and those at the end cannot be served in its place.</summary>
    public SupersessionView? Supersession { get; init; }
}
