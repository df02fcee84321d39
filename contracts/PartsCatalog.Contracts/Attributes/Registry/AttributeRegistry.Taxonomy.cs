namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Refrigeration, Laundry, Dishwashing, Cooking, HVAC, Water, Small appliance, …</summary>
    public static AttributeDefinition PrimaryDepartment { get; } = new("primary_department", AttributeGroup.Taxonomy, AttributeKind.Enumeration, MergeStrategy.Vote)
    {
        Required = true,
        AllowedValues = ["Refrigeration", "Laundry", "Dishwashing", "Cooking", "HVAC", "Water", "Small appliance", "Outdoor", "Floor care", "Other"],
        Weight = 0.07m,
    };

    /// <summary>Defrost system, Motor, Compressor, Valve, Sensor, …</summary>
    public static AttributeDefinition PrimaryCategory { get; } = new("primary_category", AttributeGroup.Taxonomy, AttributeKind.Text, MergeStrategy.Vote)
    {
        Required = true,
        Weight = 0.07m,
    };

    /// <summary>Sub categories.</summary>
    public static AttributeDefinition SubCategories { get; } = new("sub_categories", AttributeGroup.Taxonomy, AttributeKind.Text, MergeStrategy.Union)
    {
        IsList = true,
        Required = true,
        Weight = 0.02m,
    };
}
