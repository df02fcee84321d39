namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>50 to 100 characters for the generated one.</summary>
    public static AttributeDefinition PartTitle { get; } = new("part_title", AttributeGroup.Content, AttributeKind.Text, MergeStrategy.AiText)
    {
        Required = true,
        Weight = 0.08m,
    };

    /// <summary>200 to 1000 words.</summary>
    public static AttributeDefinition LongDescription { get; } = new("long_description", AttributeGroup.Content, AttributeKind.Text, MergeStrategy.AiText)
    {
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>All that is not primary.</summary>
    public static AttributeDefinition SpecTable { get; } = new("spec_table", AttributeGroup.Content, AttributeKind.Specification, MergeStrategy.Derived)
    {
        IsList = true,
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>Bullet points.</summary>
    public static AttributeDefinition Features { get; } = new("features", AttributeGroup.Content, AttributeKind.Text, MergeStrategy.Union)
    {
        IsList = true,
    };

    /// <summary>Seo keywords.</summary>
    public static AttributeDefinition SeoKeywords { get; } = new("seo_keywords", AttributeGroup.Content, AttributeKind.Text, MergeStrategy.AiText)
    {
        IsList = true,
    };

    /// <summary>At most 160 characters.</summary>
    public static AttributeDefinition MetaDescription { get; } = new("meta_description", AttributeGroup.Content, AttributeKind.Text, MergeStrategy.AiText);
}
