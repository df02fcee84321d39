namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>How an attribute's values are compared.</summary>
/// <param name="Kind">The kind of comparison.</param>
/// <param name="Tolerance">
/// Of numbers the share of the larger one (0.01 is one percent), of times minutes; null for the kind's own. No other kind has one.
/// </param>
public sealed record AttributeType(ValueKind Kind, double? Tolerance = null)
{
    /// <summary>Numbers are the same within half a percent: less than what most quantities change between two readings.</summary>
    public const double NumberTolerance = 0.005;

    /// <summary>Minutes; Li et al., "Truth Finding on the Deep Web" (VLDB 2013), compare times of day so.</summary>
    public const double TimeTolerance = 10;

    /// <summary>The tolerance in force, in the kind's unit; 0 for kinds that have none.</summary>
    public double Allowed => Tolerance ?? Kind switch
    {
        ValueKind.Number => NumberTolerance,
        ValueKind.TimeOfDay or ValueKind.DateTime => TimeTolerance,
        _ => 0,
    };
}
