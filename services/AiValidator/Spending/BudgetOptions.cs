using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>How much may be spent, in US dollars, by all replicas together. Days and months are those of UTC.</summary>
internal sealed class BudgetOptions
{
    /// <summary>A day; null has no limit.</summary>
    [Range(0, 1_000_000)]
    public decimal? DailyUsd { get; set; }

    /// <summary>A month; null has no limit.</summary>
    [Range(0, 10_000_000)]
    public decimal? MonthlyUsd { get; set; }

    /// <summary>Share of a limit at which operators are warned. Default 0.8.</summary>
    [Range(0.01, 1)]
    public decimal WarnAtShare { get; set; } = 0.8m;
}
