using System.Collections.Concurrent;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>PA-API 5 has the Creators API's tree with the names in PascalCase, abbreviations in capitals.</summary>
internal static class PaApiSpelling
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["asin"] = "ASIN",
        ["url"] = "URL",
        ["upcs"] = "UPCs",
        ["eans"] = "EANs",
        ["detailPageURL"] = "DetailPageURL",
        ["searchURL"] = "SearchURL",
    };

    /// <summary>A member's name; only names that stand in the code are asked for, so the table stays small.</summary>
    public static string OfMember(string name) => Known.GetOrAdd(name, static camel => char.ToUpperInvariant(camel[0]) + camel[1..]);

    /// <summary>A resource ("itemInfo.title").</summary>
    public static string OfResource(string resource) => string.Join('.', resource.Split('.').Select(OfMember));
}
