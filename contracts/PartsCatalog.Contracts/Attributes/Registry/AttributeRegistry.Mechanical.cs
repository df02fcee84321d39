namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Rpm, in rpm.</summary>
    public static AttributeDefinition Rpm { get; } = new("rpm", AttributeGroup.Mechanical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "rpm",
        Applicability = Applicability.NotAMotor,
        Minimum = 1m,
        Maximum = 60000m,
    };

    /// <summary>Horsepower, in hp.</summary>
    public static AttributeDefinition Horsepower { get; } = new("horsepower", AttributeGroup.Mechanical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "hp",
        Applicability = Applicability.NotAMotor,
        Minimum = 0.0005m,
        Maximum = 50m,
    };

    /// <summary>Shaft diameter in, in in.</summary>
    public static AttributeDefinition ShaftDiameterIn { get; } = new("shaft_diameter_in", AttributeGroup.Mechanical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.NoShaft,
        Minimum = 0.02m,
        Maximum = 12m,
    };

    /// <summary>Shaft length in, in in.</summary>
    public static AttributeDefinition ShaftLengthIn { get; } = new("shaft_length_in", AttributeGroup.Mechanical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.NoShaft,
        Minimum = 0.05m,
        Maximum = 60m,
    };

    /// <summary>CW, CCW, reversible.</summary>
    public static AttributeDefinition Rotation { get; } = new("rotation", AttributeGroup.Mechanical, AttributeKind.Enumeration, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotAMotor,
        AllowedValues = ["CW", "CCW", "reversible"],
    };

    /// <summary>Thread size.</summary>
    public static AttributeDefinition ThreadSize { get; } = new("thread_size", AttributeGroup.Mechanical, AttributeKind.Text, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotThreaded,
    };

    /// <summary>Tooth count.</summary>
    public static AttributeDefinition ToothCount { get; } = new("tooth_count", AttributeGroup.Mechanical, AttributeKind.WholeNumber, MergeStrategy.Vote)
    {
        Applicability = Applicability.NotAGear,
        Minimum = 3m,
        Maximum = 500m,
    };

    /// <summary>Belt length in, in in.</summary>
    public static AttributeDefinition BeltLengthIn { get; } = new("belt_length_in", AttributeGroup.Mechanical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.NotABelt,
        Minimum = 3m,
        Maximum = 300m,
    };

    /// <summary>Torque in lb, in in·lb.</summary>
    public static AttributeDefinition TorqueInLb { get; } = new("torque_in_lb", AttributeGroup.Mechanical, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in·lb",
        Applicability = Applicability.NotAMotor,
        Minimum = 0.001m,
        Maximum = 10000m,
    };

    /// <summary>Bearing type.</summary>
    public static AttributeDefinition BearingType { get; } = new("bearing_type", AttributeGroup.Mechanical, AttributeKind.Text, MergeStrategy.Vote)
    {
        Applicability = Applicability.NoBearing,
    };

    /// <summary>Mounting type.</summary>
    public static AttributeDefinition MountingType { get; } = new("mounting_type", AttributeGroup.Mechanical, AttributeKind.Text, MergeStrategy.Vote);
}
