namespace PartsCatalog.AiValidator.Spending;

/// <summary>One limit: of all AIs or one, in a day ("2026-11-22") or month ("2026-11").</summary>
/// <param name="Scope">"all" or the AI's name.</param>
/// <param name="Period">Day or month of UTC.</param>
/// <param name="LimitUsd">What may be spent in it.</param>
/// <param name="WarnAtShare">Share of it at which operators are warned.</param>
internal sealed record BudgetLine(string Scope, string Period, decimal LimitUsd, decimal WarnAtShare)
{
    public const string All = "all";

    /// <summary>The limits of one scope that hold on a day; none where nothing is configured.</summary>
    public static IEnumerable<BudgetLine> Of(string scope, BudgetOptions budget, DateOnly day)
    {
        if (budget.DailyUsd is { } daily)
        {
            yield return new BudgetLine(scope, day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), daily, budget.WarnAtShare);
        }

        if (budget.MonthlyUsd is { } monthly)
        {
            yield return new BudgetLine(scope, day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), monthly, budget.WarnAtShare);
        }
    }
}
