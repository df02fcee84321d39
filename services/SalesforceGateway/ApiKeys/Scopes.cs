namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>What a key may do.</summary>
internal static class Scopes
{
    public const string CatalogRead = "catalog.read";
    public const string LookupRequest = "lookup.request";
    public const string LookupRead = "lookup.read";

    /// <summary>The suppliers' answers as they came, without what only the buyer may see.</summary>
    public const string RawRead = "raw.read";

    /// <summary>The suppliers' answers with our cost prices.</summary>
    public const string RawCost = "raw.cost";

    public static IReadOnlyList<string> All { get; } = [CatalogRead, LookupRequest, LookupRead, RawRead, RawCost];

    /// <summary>Of a key that is made without naming any.</summary>
    public static IReadOnlyList<string> Default { get; } = [CatalogRead, LookupRequest, LookupRead, RawRead];
}
