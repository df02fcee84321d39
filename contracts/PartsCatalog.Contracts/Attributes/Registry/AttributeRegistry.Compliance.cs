namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>UL, CSA, ETL, NSF.</summary>
    public static AttributeDefinition Certifications { get; } = new("certifications", AttributeGroup.Compliance, AttributeKind.Text, MergeStrategy.Union)
    {
        IsList = true,
    };

    /// <summary>ISO 3166.</summary>
    public static AttributeDefinition CountryOfOrigin { get; } = new("country_of_origin", AttributeGroup.Compliance, AttributeKind.Text, MergeStrategy.Vote);

    /// <summary>California prop65.</summary>
    public static AttributeDefinition CaliforniaProp65 { get; } = new("california_prop65", AttributeGroup.Compliance, AttributeKind.Boolean, MergeStrategy.Vote);
}
