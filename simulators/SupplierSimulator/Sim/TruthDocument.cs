using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Sim;

/// <summary>The true record of one part by the registry's attribute names, and what each supplier has wrong.</summary>
/// <param name="Attributes">Values as text, numbers, booleans or lists of text.</param>
/// <param name="Suppliers">By supplier: whether it has the part, and what it says otherwise.</param>
internal sealed record TruthDocument(IReadOnlyDictionary<string, object?> Attributes, IReadOnlyDictionary<string, TruthOfSupplier> Suppliers)
{
    public static TruthDocument Of(PartRecord part, CorruptionModel corruption)
    {
        var attributes = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["mpn"] = part.Number,
            ["manufacturer"] = part.Brand.Name,
            ["part_type"] = "OEM",
            ["part_title"] = part.Title,
            ["long_description"] = part.Description,
            ["primary_department"] = part.Kind.Department,
            ["primary_category"] = part.Kind.Category,
            ["sub_categories"] = part.Kind.SubCategories,
            ["msrp"] = part.ListPrice,
            ["current_selling_price"] = part.SellingPrice,
            ["core_price"] = part.CorePrice,
            ["weight_lbs"] = part.WeightLb,
            ["product_length_in"] = part.ProductSize[0],
            ["product_width_in"] = part.ProductSize[1],
            ["product_height_in"] = part.ProductSize[2],
            ["box_length_in"] = part.BoxSize[0],
            ["box_width_in"] = part.BoxSize[1],
            ["box_height_in"] = part.BoxSize[2],
            ["upc_ean_gtin"] = part.Upc,
            ["asin"] = part.Asin,
            ["supplier_base_number"] = part.BasePn,
            ["hts_code"] = part.HtsCode,
            ["country_of_origin"] = part.Country,
            ["color"] = part.Color,
            ["material"] = part.Material,
            ["warranty_period"] = part.Warranty,
            ["compatible_models"] = part.Models,
            ["cross_reference_parts"] = part.CrossReferences,
            ["replaces_part_numbers"] = part.Replaces,
            ["replaced_by_part_number"] = part.ReplacedBy,
            ["compatible_appliances"] = part.Kind.Appliances,
            ["related_symptoms"] = part.Symptoms,
            ["features"] = part.Features,
            ["discontinued"] = part.Discontinued,
            ["hazardous_material"] = part.Hazardous,
            ["shipping_oversize"] = part.Oversize,
            ["customer_rating"] = part.Rating,
            ["review_count"] = part.Reviews,
            ["manufacturer_url"] = part.Brand.Site,
            ["condition"] = "NEW",
        };
        foreach (var (spec, value) in part.Specs)
            attributes[spec.Name] = value;
        return new TruthDocument(attributes, Enum.GetValues<Supplier>().ToDictionary(supplier => supplier.ToString().ToLowerInvariant(), supplier => OfSupplier(supplier, part, corruption)));
    }

    private static TruthOfSupplier OfSupplier(Supplier supplier, PartRecord part, CorruptionModel corruption) =>
        corruption.Derive(supplier, part) is { } answer ? new TruthOfSupplier(true, answer.Number, answer.Corruptions, GivenFields.Of(supplier, answer))
            : new TruthOfSupplier(false, null, [], new Dictionary<string, object?>());
}
