using PartsCatalog.AiValidator.Asking;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>The AIs' cost.</summary>
/// <param name="Mode">The mode in force.</param>
/// <param name="Budgets">One entry a limit; none where nothing is limited.</param>
/// <param name="Days">One entry a day, AI, model and prompt, the latest day first.</param>
internal sealed record SpendingReport(AiMode Mode, IReadOnlyList<BudgetState> Budgets, IReadOnlyList<SpentDay> Days);
