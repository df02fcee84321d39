namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Manufacturer part number, normalised; spelling of the manufacturer kept beside it.</summary>
    public static AttributeDefinition Mpn { get; } = new("mpn", AttributeGroup.Identity, AttributeKind.PartNumber, MergeStrategy.Exact)
    {
        Required = true,
        Weight = 0.10m,
    };

    /// <summary>Other numbers under which the same part is sold.</summary>
    public static AttributeDefinition AlternativeModelNumbers { get; } = new("alternative_model_numbers", AttributeGroup.Identity, AttributeKind.PartNumber, MergeStrategy.Union)
    {
        IsList = true,
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>By alias table: HOT, GEH, General Electric → GE.</summary>
    public static AttributeDefinition Manufacturer { get; } = new("manufacturer", AttributeGroup.Identity, AttributeKind.Brand, MergeStrategy.Vote)
    {
        Required = true,
        Weight = 0.10m,
    };

    /// <summary>OEM, GENERIC, AFTERMARKET, REFURBISHED, UNIVERSAL.</summary>
    public static AttributeDefinition PartType { get; } = new("part_type", AttributeGroup.Identity, AttributeKind.Enumeration, MergeStrategy.Vote)
    {
        Required = true,
        AllowedValues = ["OEM", "GENERIC", "AFTERMARKET", "REFURBISHED", "UNIVERSAL"],
        Weight = 0.08m,
    };

    /// <summary>Check digit must hold.</summary>
    public static AttributeDefinition UpcEanGtin { get; } = new("upc_ean_gtin", AttributeGroup.Identity, AttributeKind.Gtin, MergeStrategy.Exact)
    {
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>Sku.</summary>
    public static AttributeDefinition Sku { get; } = new("sku", AttributeGroup.Identity, AttributeKind.Text, MergeStrategy.Vote);

    /// <summary>10 characters.</summary>
    public static AttributeDefinition Asin { get; } = new("asin", AttributeGroup.Identity, AttributeKind.Text, MergeStrategy.Exact)
    {
        Applicability = Applicability.NotOnAmazon,
    };

    /// <summary>Hts code.</summary>
    public static AttributeDefinition HtsCode { get; } = new("hts_code", AttributeGroup.Identity, AttributeKind.Text, MergeStrategy.Vote);

    /// <summary>Encompass basePN.</summary>
    public static AttributeDefinition SupplierBaseNumber { get; } = new("supplier_base_number", AttributeGroup.Identity, AttributeKind.Text, MergeStrategy.Exact);
}
