namespace PartsCatalog.Contracts.Attributes;

public static partial class AttributeRegistry
{
    /// <summary>Pressure rating psi, in psi.</summary>
    public static AttributeDefinition PressureRatingPsi { get; } = new("pressure_rating_psi", AttributeGroup.Fluid, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "psi",
        Applicability = Applicability.CarriesNoFluid,
        Minimum = 0.1m,
        Maximum = 5000m,
    };

    /// <summary>Flow rate gpm, in gpm.</summary>
    public static AttributeDefinition FlowRateGpm { get; } = new("flow_rate_gpm", AttributeGroup.Fluid, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "gpm",
        Applicability = Applicability.CarriesNoFluid,
        Minimum = 0.01m,
        Maximum = 50m,
    };

    /// <summary>Inlet size in, in in.</summary>
    public static AttributeDefinition InletSizeIn { get; } = new("inlet_size_in", AttributeGroup.Fluid, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.CarriesNoFluid,
        Minimum = 0.05m,
        Maximum = 12m,
    };

    /// <summary>Outlet size in, in in.</summary>
    public static AttributeDefinition OutletSizeIn { get; } = new("outlet_size_in", AttributeGroup.Fluid, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "in",
        Applicability = Applicability.CarriesNoFluid,
        Minimum = 0.05m,
        Maximum = 12m,
    };

    /// <summary>Filter life months, in months.</summary>
    public static AttributeDefinition FilterLifeMonths { get; } = new("filter_life_months", AttributeGroup.Fluid, AttributeKind.WholeNumber, MergeStrategy.Vote)
    {
        Unit = "months",
        Applicability = Applicability.NotAFilter,
        Minimum = 1m,
        Maximum = 60m,
    };

    /// <summary>Filter micron, in µm.</summary>
    public static AttributeDefinition FilterMicron { get; } = new("filter_micron", AttributeGroup.Fluid, AttributeKind.Number, MergeStrategy.Vote)
    {
        Unit = "µm",
        Applicability = Applicability.NotAFilter,
        Minimum = 0.0001m,
        Maximum = 1000m,
    };
}
