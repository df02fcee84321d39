using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Sim;

/// <summary>
/// What a supplier's answer states about a part, for measuring how much of it is read. Written beside the writers of the answers, from what a supplier believes:
/// it knows nothing of how answers are read. What is corrupted is not among it.
/// </summary>
internal static class GivenFields
{
    /// <summary>Values as text, numbers, booleans or lists of text; attributes that the answer does not state are left out.</summary>
    public static IReadOnlyDictionary<string, object?> Of(Supplier supplier, SupplierAnswer answer)
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal) { ["mpn"] = answer.Number, ["manufacturer"] = answer.Truth.Brand.Name };
        switch (supplier)
        {
            case Supplier.Encompass:
                OfEncompass(given, answer);
                break;
            case Supplier.Marcone:
                OfMarcone(given, answer);
                break;
            case Supplier.Reliable:
                OfReliable(given, answer);
                break;
            default:
                OfAmazon(given, answer);
                break;
        }

        var wrong = answer.Corruptions.Select(corruption => corruption.Attribute).ToHashSet(StringComparer.Ordinal);
        return given.Where(pair => IsGiven(pair.Value) && !wrong.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static void OfEncompass(Dictionary<string, object?> given, SupplierAnswer answer)
    {
        given["part_title"] = answer.Abbreviated;
        given["long_description"] = answer.Description;
        given["supplier_base_number"] = answer.Truth.BasePn;
        given["hts_code"] = answer.HtsCode;
        given["msrp"] = answer.ListPrice;
        given["core_price"] = answer.Truth.CorePrice;
        given["weight_lbs"] = answer.WeightLb > 0 ? answer.WeightLb : null;
        Sizes(given, answer, "box");
        given["shipping_oversize"] = answer.Truth.Oversize;
        given["discontinued"] = answer.Discontinued;
        given["availability"] = answer.Discontinued ? "DISCONTINUED" : answer.Quantity > 0 ? "IN_STOCK" : "BACKORDER";
        given["quantity_available"] = answer.Quantity;
        given["replaced_by_part_number"] = answer.ReplacedBy;
        given["compatible_models"] = answer.Models;
        given["related_symptoms"] = answer.Symptoms;
        given["primary_image_url"] = answer.Images > 0 ? Image("encompass", answer, 1) : null;
        Stated(given, answer, answer.Description ?? "");
    }

    private static void OfMarcone(Dictionary<string, object?> given, SupplierAnswer answer)
    {
        given["part_title"] = answer.Abbreviated;
        given["msrp"] = answer.ListPrice;
        given["core_price"] = answer.Truth.CorePrice;
        given["hazardous_material"] = answer.Truth.Hazardous;
        given["discontinued"] = answer.Discontinued;
        given["quantity_available"] = answer.Quantity;
        given["availability"] = answer.Quantity > 0 ? "IN_STOCK" : answer.Discontinued ? "DISCONTINUED" : answer.Truth.Oversize ? "SPECIAL_ORDER" : "BACKORDER";
        given["lead_time_days"] = answer.Quantity > 0 ? 1 : null;
        given["replaced_by_part_number"] = answer.ReplacedBy;
        given["cross_reference_parts"] = answer.Replaces.Concat(answer.CrossReferences).ToArray();
    }

    // What Reliable sells at in retail is what it asks the public for.
    private static void OfReliable(Dictionary<string, object?> given, SupplierAnswer answer)
    {
        given["part_title"] = answer.Title;
        given["msrp"] = answer.SellingPrice;
        given["core_price"] = answer.Truth.CorePrice;
        given["discontinued"] = answer.Discontinued;
        given["availability"] = answer.Discontinued ? "DISCONTINUED" : answer.Quantity > 0 ? "IN_STOCK" : "BACKORDER";
        given["quantity_available"] = answer.Quantity;
        given["replaced_by_part_number"] = answer.ReplacedBy;
        given["replaces_part_numbers"] = answer.Replaces.TakeLast(1).ToArray();
        given["cross_reference_parts"] = answer.CrossReferences.Take(1).ToArray();
        given["primary_image_url"] = answer.Images > 0 ? Image("reliable", answer, 1) : null;
        given["gallery_images"] = Enumerable.Range(1, answer.Images).Select(i => Image("reliable", answer, i)).ToArray();
    }

    private static void OfAmazon(Dictionary<string, object?> given, SupplierAnswer answer)
    {
        var part = answer.Truth;
        given["part_title"] = answer.Title;
        given["asin"] = part.Asin;
        given["upc_ean_gtin"] = answer.Upc;
        given["features"] = answer.Features;
        given["part_type"] = answer.Features.Any(feature => feature.StartsWith("Genuine", StringComparison.Ordinal)) ? "OEM" : null;
        given["color"] = part.Color;
        given["warranty_period"] = part.Warranty;
        Sizes(given, answer, "product");
        given["weight_lbs"] = answer.WeightLb > 0 ? answer.WeightLb : null;
        if (answer.SellingPrice is { } price)
        {
            given["current_selling_price"] = price;
            given["msrp"] = answer.ListPrice > price ? answer.ListPrice : null;
            given["availability"] = answer.Quantity > 20 ? "IN_STOCK" : answer.Quantity > 0 ? "LIMITED" : "BACKORDER";
            given["condition"] = "NEW";
        }

        given["primary_image_url"] = answer.Images > 0 ? Image("amazon", answer, 1) : null;
        given["gallery_images"] = Enumerable.Range(2, Math.Max(0, answer.Images - 1)).Select(i => Image("amazon", answer, i)).ToArray();
        given["customer_rating"] = part.Rating;
        given["review_count"] = part.Reviews;
        Stated(given, answer, string.Join(". ", answer.Features));
    }

    private static void Sizes(Dictionary<string, object?> given, SupplierAnswer answer, string what)
    {
        if (answer.Size is not { } size)
            return;
        given[what + "_length_in"] = size[0];
        given[what + "_width_in"] = size[1];
        given[what + "_height_in"] = size[2];
    }

    /// <summary>The further attributes that the text calls by their label.</summary>
    private static void Stated(Dictionary<string, object?> given, SupplierAnswer answer, string text)
    {
        foreach (var (spec, value) in answer.Truth.Specs)
        {
            if (text.Contains($"{spec.Label}: {value}", StringComparison.Ordinal))
                given[spec.Name] = value;
        }
    }

    private static string Image(string supplier, SupplierAnswer answer, int index) => $"/images/{supplier}/{answer.Truth.Key}/{index}.png";

    private static bool IsGiven(object? value) => value is not (null or "" or string[] { Length: 0 });
}
