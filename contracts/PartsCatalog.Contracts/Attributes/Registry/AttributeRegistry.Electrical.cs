namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>120 V, 240 V, 12 V DC.</summary>
    public static AttributeDefinition Voltage { get; } = new("voltage", AttributeGroup.Electrical, AttributeKind.Text, MergeStrategy.Vote)
    {
        Unit = "V",
        Required = true,
        Applicability = Applicability.NotElectrical,
        Weight = 0.02m,
    };

    /// <summary>Quick-connect, screw, blade, plug.</summary>
    public static AttributeDefinition TerminalType { get; } = new("terminal_type", AttributeGroup.Electrical, AttributeKind.Text, MergeStrategy.Vote)
    {
        Required = true,
        Applicability = Applicability.NotElectrical,
        Weight = 0.02m,
    };

    /// <summary>Wattage, in W.</summary>
    public static AttributeDefinition Wattage { get; } = new("wattage", AttributeGroup.Electrical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "W",
        Applicability = Applicability.NotElectrical,
        Minimum = 0.001m,
        Maximum = 20000m,
    };

    /// <summary>Amperage, in A.</summary>
    public static AttributeDefinition Amperage { get; } = new("amperage", AttributeGroup.Electrical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "A",
        Applicability = Applicability.NotElectrical,
        Minimum = 0.0001m,
        Maximum = 500m,
    };

    /// <summary>50 or 60.</summary>
    public static AttributeDefinition FrequencyHz { get; } = new("frequency_hz", AttributeGroup.Electrical, AttributeKind.WholeNumber, MergeStrategy.Vote)
    {
        Unit = "Hz",
        Applicability = Applicability.NotElectrical,
        Minimum = 50m,
        Maximum = 60m,
    };

    /// <summary>Single, three.</summary>
    public static AttributeDefinition Phase { get; } = new("phase", AttributeGroup.Electrical, AttributeKind.Enumeration, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotElectrical,
        AllowedValues = ["single", "three"],
    };

    /// <summary>Resistance ohm, in Ω.</summary>
    public static AttributeDefinition ResistanceOhm { get; } = new("resistance_ohm", AttributeGroup.Electrical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "Ω",
        Applicability = Applicability.NotElectrical,
        Minimum = 0m,
        Maximum = 100000000m,
    };

    /// <summary>Capacitance uf, in µF.</summary>
    public static AttributeDefinition CapacitanceUf { get; } = new("capacitance_uf", AttributeGroup.Electrical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "µF",
        Applicability = Applicability.NotACapacitor,
        Minimum = 0.00001m,
        Maximum = 100000m,
    };

    /// <summary>Terminal count.</summary>
    public static AttributeDefinition TerminalCount { get; } = new("terminal_count", AttributeGroup.Electrical, AttributeKind.WholeNumber, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotElectrical,
        Minimum = 1m,
        Maximum = 200m,
    };

    /// <summary>Wire length in, in in.</summary>
    public static AttributeDefinition WireLengthIn { get; } = new("wire_length_in", AttributeGroup.Electrical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.NoWire,
        Minimum = 0.1m,
        Maximum = 1200m,
    };

    /// <summary>Battery required.</summary>
    public static AttributeDefinition BatteryRequired { get; } = new("battery_required", AttributeGroup.Electrical, AttributeKind.Boolean, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotElectrical,
    };
}
