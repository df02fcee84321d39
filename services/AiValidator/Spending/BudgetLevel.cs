namespace PartsCatalog.AiValidator.Spending;

/// <summary>How far a limit was used before and after a reservation, in US dollars.</summary>
internal sealed record BudgetLevel(BudgetLine Line, decimal BeforeUsd, decimal AfterUsd)
{
    /// <summary>Whether this very reservation reached the share at which operators are warned: true once a period, in one replica.</summary>
    public bool CrossedWarning => BeforeUsd < Line.LimitUsd * Line.WarnAtShare && AfterUsd >= Line.LimitUsd * Line.WarnAtShare;
}
