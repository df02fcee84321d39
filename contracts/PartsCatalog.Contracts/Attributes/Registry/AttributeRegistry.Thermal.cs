namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Operating temp min f, in °F.</summary>
    public static AttributeDefinition OperatingTempMinF { get; } = new("operating_temp_min_f", AttributeGroup.Thermal, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "°F",
        Minimum = -150m,
        Maximum = 1200m,
    };

    /// <summary>Operating temp max f, in °F.</summary>
    public static AttributeDefinition OperatingTempMaxF { get; } = new("operating_temp_max_f", AttributeGroup.Thermal, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "°F",
        Minimum = -100m,
        Maximum = 2000m,
    };

    /// <summary>Cutoff temp f, in °F.</summary>
    public static AttributeDefinition CutoffTempF { get; } = new("cutoff_temp_f", AttributeGroup.Thermal, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "°F",
        Applicability = Applicability.NotAThermostatOrFuse,
        Minimum = -60m,
        Maximum = 1200m,
    };

    /// <summary>Reset temp f, in °F.</summary>
    public static AttributeDefinition ResetTempF { get; } = new("reset_temp_f", AttributeGroup.Thermal, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "°F",
        Applicability = Applicability.NotAThermostat,
        Minimum = -60m,
        Maximum = 1200m,
    };

    /// <summary>Btu, in BTU.</summary>
    public static AttributeDefinition Btu { get; } = new("btu", AttributeGroup.Thermal, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "BTU",
        Applicability = Applicability.DoesNotHeatOrCool,
        Minimum = 100m,
        Maximum = 200000m,
    };

    /// <summary>Refrigerant.</summary>
    public static AttributeDefinition Refrigerant { get; } = new("refrigerant", AttributeGroup.Thermal, AttributeKind.Text, MergeStrategy.Vote)
    {
        Applicability = Applicability.NoRefrigerant,
    };
}
