namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Related symptoms.</summary>
    public static AttributeDefinition RelatedSymptoms { get; } = new("related_symptoms", AttributeGroup.Support, AttributeKind.Text, MergeStrategy.Union)
    {
        IsList = true,
        Required = true,
        Weight = 0.02m,
    };

    /// <summary>Installation suggestions.</summary>
    public static AttributeDefinition InstallationSuggestions { get; } = new("installation_suggestions", AttributeGroup.Support, AttributeKind.Text, MergeStrategy.AiText)
    {
        Required = true,
        Applicability = Applicability.Consumable,
        Weight = 0.02m,
    };
}
