using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>How far two numbers may lie apart and still be the same value, rounded or converted differently.</summary>
public sealed record Tolerances
{
    /// <summary>The house's tolerances: the rounding of rulers, of scales and thermometers, half a per cent elsewhere.</summary>
    public static Tolerances Default { get; } = new();

    /// <summary>Of numbers whose unit has no entry.</summary>
    public Tolerance Number { get; init; } = new(0m, 0.005m);

    /// <summary>Of numbers with a unit of their own ("90 days" = "3 months").</summary>
    public Tolerance Quantity { get; init; } = new(0m, 0.02m);

    /// <summary>Of amounts of money: half a cent.</summary>
    public Tolerance Money { get; init; } = new(0.005m, 0m);

    /// <summary>By unit of the registry.</summary>
    public IReadOnlyDictionary<string, Tolerance> ByUnit { get; init; } = new Dictionary<string, Tolerance>(StringComparer.Ordinal)
    {
        ["in"] = new(0.02m, 0.015m),
        ["lb"] = new(0.05m, 0.02m),
        ["°F"] = new(1m, 0.005m),
    };

    /// <summary>The tolerance of an attribute.</summary>
    public Tolerance Of(AttributeDefinition attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return attribute.Kind switch
        {
            AttributeKind.Money => Money,
            AttributeKind.WholeNumber => default,
            AttributeKind.Quantity => Quantity,
            _ => attribute.Unit is { } unit && ByUnit.TryGetValue(unit, out var tolerance) ? tolerance : Number,
        };
    }
}
