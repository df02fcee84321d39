using System.Collections.Concurrent;
using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>One tree, two spellings: camelCase in the Creators API, PascalCase in PA-API 5. Names are given in camelCase.</summary>
internal sealed class AmazonDialect(bool pascal)
{
    public static readonly AmazonDialect Creators = new(false);
    public static readonly AmazonDialect PaApi = new(true);

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["asin"] = "ASIN",
        ["parentASIN"] = "ParentASIN",
        ["url"] = "URL",
        ["upcs"] = "UPCs",
        ["eans"] = "EANs",
        ["detailPageURL"] = "DetailPageURL",
        ["searchURL"] = "SearchURL",
    };

    private readonly ConcurrentDictionary<string, JsonEncodedText> _names = new(StringComparer.Ordinal);

    public bool IsPaApi => pascal;

    public JsonEncodedText this[string name] => _names.GetOrAdd(name, static (key, self) => JsonEncodedText.Encode(self.Spell(key)), this);

    /// <summary>A field name or a dotted resource ("itemInfo.title") as this API writes it.</summary>
    public string Spell(string name)
    {
        if (!pascal)
            return name;
        return string.Join('.', name.Split('.').Select(part => Irregular.GetValueOrDefault(part) ?? char.ToUpperInvariant(part[0]) + part[1..]));
    }

    public string? Text(JsonElement request, string name) => request.Text(Spell(name));

    public int? Number(JsonElement request, string name) => request.Number(Spell(name));
}
