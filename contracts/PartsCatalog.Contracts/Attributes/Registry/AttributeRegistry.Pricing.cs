namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>List / retail price; &gt; 0.</summary>
    public static AttributeDefinition Msrp { get; } = new("msrp", AttributeGroup.Pricing, AttributeKind.Money, MergeStrategy.Median)
    {
        Unit = "USD",
        Required = true,
        Minimum = 0.01m,
        Maximum = 20000m,
        Weight = 0.02m,
    };

    /// <summary>Highest usual selling price of the sources.</summary>
    public static AttributeDefinition HighAvgPrice { get; } = new("high_avg_price", AttributeGroup.Pricing, AttributeKind.Money, MergeStrategy.Derived)
    {
        Unit = "USD",
        Required = true,
        Minimum = 0.01m,
        Maximum = 20000m,
        Weight = 0.02m,
    };

    /// <summary>Lowest usual selling price of the sources.</summary>
    public static AttributeDefinition LowAvgPrice { get; } = new("low_avg_price", AttributeGroup.Pricing, AttributeKind.Money, MergeStrategy.Derived)
    {
        Unit = "USD",
        Required = true,
        Minimum = 0.01m,
        Maximum = 20000m,
        Weight = 0.02m,
    };

    /// <summary>Not the account's net cost.</summary>
    public static AttributeDefinition CurrentSellingPrice { get; } = new("current_selling_price", AttributeGroup.Pricing, AttributeKind.Money, MergeStrategy.Median)
    {
        Unit = "USD",
        Required = true,
        Minimum = 0.01m,
        Maximum = 20000m,
        Weight = 0.02m,
    };
}
