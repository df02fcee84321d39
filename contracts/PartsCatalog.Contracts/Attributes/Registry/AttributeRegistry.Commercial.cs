namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Days, months, years.</summary>
    public static AttributeDefinition WarrantyPeriod { get; } = new("warranty_period", AttributeGroup.Commercial, AttributeKind.Quantity, MergeStrategy.Vote);

    /// <summary>Lead time days, in d.</summary>
    public static AttributeDefinition LeadTimeDays { get; } = new("lead_time_days", AttributeGroup.Commercial, AttributeKind.WholeNumber, MergeStrategy.Median)
    {
        Unit = "d",
        Minimum = 0m,
        Maximum = 365m,
    };

    /// <summary>IN_STOCK, LIMITED, BACKORDER, SPECIAL_ORDER, DISCONTINUED.</summary>
    public static AttributeDefinition Availability { get; } = new("availability", AttributeGroup.Commercial, AttributeKind.Enumeration, MergeStrategy.Vote)
    {
        AllowedValues = ["IN_STOCK", "LIMITED", "BACKORDER", "SPECIAL_ORDER", "DISCONTINUED"],
    };

    /// <summary>Sum by supplier.</summary>
    public static AttributeDefinition QuantityAvailable { get; } = new("quantity_available", AttributeGroup.Commercial, AttributeKind.WholeNumber, MergeStrategy.Derived)
    {
        Minimum = 0m,
        Maximum = 10000000m,
    };

    /// <summary>Core price, in USD.</summary>
    public static AttributeDefinition CorePrice { get; } = new("core_price", AttributeGroup.Commercial, AttributeKind.Money, MergeStrategy.Median)
    {
        Unit = "USD",
        Applicability = Applicability.NoCore,
        Minimum = 0.01m,
        Maximum = 5000m,
    };

    /// <summary>Discontinued.</summary>
    public static AttributeDefinition Discontinued { get; } = new("discontinued", AttributeGroup.Commercial, AttributeKind.Boolean, MergeStrategy.Vote);

    /// <summary>NEW, REFURBISHED, USED.</summary>
    public static AttributeDefinition Condition { get; } = new("condition", AttributeGroup.Commercial, AttributeKind.Enumeration, MergeStrategy.Vote)
    {
        AllowedValues = ["NEW", "REFURBISHED", "USED"],
    };

    /// <summary>0 to 5.</summary>
    public static AttributeDefinition CustomerRating { get; } = new("customer_rating", AttributeGroup.Commercial, AttributeKind.Number, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotOnAmazon,
        Minimum = 0m,
        Maximum = 5m,
    };

    /// <summary>Review count.</summary>
    public static AttributeDefinition ReviewCount { get; } = new("review_count", AttributeGroup.Commercial, AttributeKind.WholeNumber, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotOnAmazon,
        Minimum = 0m,
        Maximum = 10000000m,
    };
}
