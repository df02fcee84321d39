namespace PartsCatalog.AiValidator.Spending;

/// <summary>A limit and how far it is used.</summary>
/// <param name="Scope">"all" or the AI's name.</param>
/// <param name="Period">Day or month of UTC.</param>
/// <param name="LimitUsd">US dollars that may be spent.</param>
/// <param name="ReservedUsd">US dollars spent, or put aside by a replica for its next calls.</param>
/// <param name="State">OK, WARNING from the share to warn at, SPENT when nothing is left.</param>
internal sealed record BudgetState(string Scope, string Period, decimal LimitUsd, decimal ReservedUsd, string State)
{
    public static BudgetState Of(BudgetLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        var line = level.Line;
        return new BudgetState(
            line.Scope, line.Period, line.LimitUsd, level.BeforeUsd,
            level.BeforeUsd >= line.LimitUsd ? "SPENT" : level.BeforeUsd >= line.LimitUsd * line.WarnAtShare ? "WARNING" : "OK");
    }
}
