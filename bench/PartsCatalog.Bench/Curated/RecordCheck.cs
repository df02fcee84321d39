using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Bench.Curated;

/// <summary>Whether a settled attribute is what the true record says.</summary>
internal static class RecordCheck
{
    // Every seller has its own price, within this share of what the part usually sells for.
    private const decimal PriceSpread = 0.10m;

    // Built by the catalog, or a text of which no true wording exists.
    private static readonly string[] WithoutTruth = ["spec_table", "installation_suggestions", "seo_keywords", "meta_description"];

    /// <summary>Attributes that suppliers give and the simulator's record does not list; what they give truly is the truth.</summary>
    private static readonly string[] TrueAsGiven =
        ["primary_image_url", "gallery_images", "availability", "quantity_available", "lead_time_days", "replaces_part_numbers", "cross_reference_parts"];

    public static Worth Of(SettledAttribute settled, AnsweredPart part)
    {
        var attribute = AttributeRegistry.Get(settled.Attribute);
        if (Array.IndexOf(WithoutTruth, attribute.Name) >= 0 || attribute.Name == "quantity_available")
        {
            return Worth.Unknown;
        }

        if (settled.Status != AttributeStatus.Found)
        {
            return part.Given.Any(given => given.TryGetValue(attribute.Name, out var value) && IsTrue(attribute, TrueValue.Texts(value), part)) ? Worth.Wrong : Worth.Right;
        }

        return IsTrue(attribute, settled.Value!.Items, part) ? Worth.Right : Worth.Wrong;
    }

    private static bool IsTrue(AttributeDefinition attribute, IReadOnlyList<string> items, AnsweredPart part) => attribute.Name switch
    {
        "part_title" or "long_description" => ContentTruth.IsTrue(attribute.Name, items[0], part),
        "high_avg_price" => IsPrice(items[0], Prices(part) is [.., var highest] ? highest : null),
        "low_avg_price" => IsPrice(items[0], Prices(part) is [var lowest, ..] ? lowest : null),
        "current_selling_price" => IsPrice(items[0], TrueValue.Number(TrueValue.Texts(part.Truth["current_selling_price"])[0])),
        "alternative_model_numbers" => items.All(item => Numbers(part).Any(number => TrueValue.Same(attribute, item, number))),
        _ when attribute.IsList => IsTrueList(attribute, items, part),
        _ when Array.IndexOf(TrueAsGiven, attribute.Name) >= 0 => Given(attribute, part).Any(value => TrueValue.Same(attribute, value, items[0])),
        _ => part.Truth.TryGetValue(attribute.Name, out var truth) && TrueValue.Texts(truth) is [var value] && TrueValue.Same(attribute, value, items[0]),
    };

    // Nothing that is neither true nor given, and everything that was truly given.
    private static bool IsTrueList(AttributeDefinition attribute, IReadOnlyList<string> items, AnsweredPart part)
    {
        var given = Given(attribute, part).ToArray();
        var allowed = given.Concat(part.Truth.TryGetValue(attribute.Name, out var truth) ? TrueValue.Texts(truth) : []).Concat(Replaced(attribute, part)).ToArray();
        return items.All(item => allowed.Any(value => TrueValue.Same(attribute, value, item)))
            && given.All(value => items.Any(item => TrueValue.Same(attribute, value, item)));
    }

    // A number that the part replaces is a reference to it, too.
    private static IReadOnlyList<string> Replaced(AttributeDefinition attribute, AnsweredPart part) =>
        attribute.Name == "cross_reference_parts" ? TrueValue.Texts(part.Truth["replaces_part_numbers"]) : [];

    private static IEnumerable<string> Given(AttributeDefinition attribute, AnsweredPart part) =>
        part.Given.SelectMany(given => given.TryGetValue(attribute.Name, out var value) ? TrueValue.Texts(value) : []);

    // What each source truly asks of the public: its selling price, else its list price.
    private static decimal?[] Prices(AnsweredPart part) =>
    [
        .. part.Given
            .Select(given => given.GetValueOrDefault("current_selling_price") ?? given.GetValueOrDefault("msrp"))
            .Where(price => price is not null)
            .Select(price => TrueValue.Number(TrueValue.Texts(price)[0]))
            .Order(),
    ];

    private static bool IsPrice(string stated, decimal? truth) =>
        truth is { } price && TrueValue.Number(stated) is { } number && Math.Abs(number - price) <= PriceSpread * Math.Max(number, price);

    private static IEnumerable<string> Numbers(AnsweredPart part) =>
        new[] { "mpn", "cross_reference_parts", "replaces_part_numbers", "replaced_by_part_number", "supplier_base_number" }.SelectMany(name => TrueValue.Texts(part.Truth[name]));
}
