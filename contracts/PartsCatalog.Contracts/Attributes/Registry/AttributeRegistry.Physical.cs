namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>0 means unknown.</summary>
    public static AttributeDefinition WeightLbs { get; } = new("weight_lbs", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "lb",
        Required = true,
        Minimum = 0.001m,
        Maximum = 1000m,
        Weight = 0.02m,
    };

    /// <summary>0.05 to 120; else suspicious.</summary>
    public static AttributeDefinition BoxLengthIn { get; } = new("box_length_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Linked)
    {
        Unit = "in",
        Required = true,
        LinkGroup = "box",
        Minimum = 0.05m,
        Maximum = 120m,
        Weight = 0.02m,
    };

    /// <summary>0.05 to 120; else suspicious.</summary>
    public static AttributeDefinition BoxWidthIn { get; } = new("box_width_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Linked)
    {
        Unit = "in",
        Required = true,
        LinkGroup = "box",
        Minimum = 0.05m,
        Maximum = 120m,
        Weight = 0.02m,
    };

    /// <summary>0.05 to 120; else suspicious.</summary>
    public static AttributeDefinition BoxHeightIn { get; } = new("box_height_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Linked)
    {
        Unit = "in",
        Required = true,
        LinkGroup = "box",
        Minimum = 0.05m,
        Maximum = 120m,
        Weight = 0.02m,
    };

    /// <summary>0.05 to 120; else suspicious.</summary>
    public static AttributeDefinition ProductLengthIn { get; } = new("product_length_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Linked)
    {
        Unit = "in",
        Required = true,
        LinkGroup = "product",
        Minimum = 0.05m,
        Maximum = 120m,
        Weight = 0.02m,
    };

    /// <summary>0.05 to 120; else suspicious.</summary>
    public static AttributeDefinition ProductWidthIn { get; } = new("product_width_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Linked)
    {
        Unit = "in",
        Required = true,
        LinkGroup = "product",
        Minimum = 0.05m,
        Maximum = 120m,
        Weight = 0.02m,
    };

    /// <summary>0.05 to 120; else suspicious.</summary>
    public static AttributeDefinition ProductHeightIn { get; } = new("product_height_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Linked)
    {
        Unit = "in",
        Required = true,
        LinkGroup = "product",
        Minimum = 0.05m,
        Maximum = 120m,
        Weight = 0.02m,
    };

    /// <summary>Color.</summary>
    public static AttributeDefinition Color { get; } = new("color", AttributeGroup.Physical, AttributeKind.Text, MergeStrategy.Vote)
    {
        Required = true,
        Applicability = Applicability.InternalPart,
        Weight = 0.02m,
    };

    /// <summary>Material.</summary>
    public static AttributeDefinition Material { get; } = new("material", AttributeGroup.Physical, AttributeKind.Text, MergeStrategy.Vote)
    {
        Required = true,
        Applicability = Applicability.ElectronicAssembly,
        Weight = 0.02m,
    };

    /// <summary>Finish.</summary>
    public static AttributeDefinition Finish { get; } = new("finish", AttributeGroup.Physical, AttributeKind.Text, MergeStrategy.Vote)
    {
        Required = true,
        Applicability = Applicability.InternalPart,
        Weight = 0.02m,
    };

    /// <summary>Diameter in, in in.</summary>
    public static AttributeDefinition DiameterIn { get; } = new("diameter_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.NotRound,
        Minimum = 0.02m,
        Maximum = 60m,
    };

    /// <summary>Thickness in, in in.</summary>
    public static AttributeDefinition ThicknessIn { get; } = new("thickness_in", AttributeGroup.Physical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.NotFlat,
        Minimum = 0.001m,
        Maximum = 24m,
    };

    /// <summary>Gal, L, lb, cu ft.</summary>
    public static AttributeDefinition Capacity { get; } = new("capacity", AttributeGroup.Physical, AttributeKind.Quantity, MergeStrategy.Vote)
    {
        Applicability = Applicability.HoldsNothing,
    };

    /// <summary>Package quantity.</summary>
    public static AttributeDefinition PackageQuantity { get; } = new("package_quantity", AttributeGroup.Physical, AttributeKind.WholeNumber, MergeStrategy.Vote)
    {
        Minimum = 1m,
        Maximum = 10000m,
    };

    /// <summary>Shipping oversize.</summary>
    public static AttributeDefinition ShippingOversize { get; } = new("shipping_oversize", AttributeGroup.Physical, AttributeKind.Boolean, MergeStrategy.Vote);

    /// <summary>Hazardous material.</summary>
    public static AttributeDefinition HazardousMaterial { get; } = new("hazardous_material", AttributeGroup.Physical, AttributeKind.Boolean, MergeStrategy.Vote);
}
