using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>What operators see of the AIs' cost.</summary>
internal static class SpendingEndpoints
{
    private const int MostDays = 400;

    public static void MapSpending(this IEndpointRouteBuilder app) =>
        app.MapGet("/internal/ai/spending", GetAsync).RequireInternal(Role.Viewer);

    /// <summary>Limits as they stand, and tokens and money of the last <paramref name="days"/> days (1 to 400, 31 when left out), the latest first.</summary>
    private static async Task<Results<JsonHttpResult<SpendingReport>, ProblemHttpResult>> GetAsync(
        int? days, SpendingReader spending, BudgetLedger ledger, Purses purses, IOptions<AiOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MostDays)
        {
            return Problem.Validation(new FieldError($"days is {days}; expected 1 to {MostDays}", "/days"));
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var lines = Enum.GetValues<ValidatorName>().SelectMany(name => purses.Of(name).LinesOf(today)).Distinct().ToArray();
        var report = new SpendingReport(
            options.Value.Mode,
            [.. (await ledger.ReadAsync(lines, cancellationToken)).Select(BudgetState.Of)],
            await spending.ReadAsync(today.AddDays(1 - (days ?? 31)), cancellationToken));
        return TypedResults.Json(report, ContractJson.Options);
    }
}
