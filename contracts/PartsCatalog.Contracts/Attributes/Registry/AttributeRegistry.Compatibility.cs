namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>All kept; the ten most supported shown.</summary>
    public static AttributeDefinition CompatibleModels { get; } = new("compatible_models", AttributeGroup.Compatibility, AttributeKind.PartNumber, MergeStrategy.Union)
    {
        IsList = true,
        Required = true,
        Applicability = Applicability.UniversalPart,
        Weight = 0.02m,
    };

    /// <summary>Interchangeable numbers.</summary>
    public static AttributeDefinition CrossReferenceParts { get; } = new("cross_reference_parts", AttributeGroup.Compatibility, AttributeKind.PartNumber, MergeStrategy.Union)
    {
        IsList = true,
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>Supersession backwards.</summary>
    public static AttributeDefinition ReplacesPartNumbers { get; } = new("replaces_part_numbers", AttributeGroup.Compatibility, AttributeKind.PartNumber, MergeStrategy.Union)
    {
        IsList = true,
    };

    /// <summary>Supersession forwards.</summary>
    public static AttributeDefinition ReplacedByPartNumber { get; } = new("replaced_by_part_number", AttributeGroup.Compatibility, AttributeKind.PartNumber, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotSuperseded,
    };

    /// <summary>Compatible brands.</summary>
    public static AttributeDefinition CompatibleBrands { get; } = new("compatible_brands", AttributeGroup.Compatibility, AttributeKind.Brand, MergeStrategy.Union)
    {
        IsList = true,
    };

    /// <summary>Refrigerator, dryer, …</summary>
    public static AttributeDefinition CompatibleAppliances { get; } = new("compatible_appliances", AttributeGroup.Compatibility, AttributeKind.Text, MergeStrategy.Union)
    {
        IsList = true,
    };
}
