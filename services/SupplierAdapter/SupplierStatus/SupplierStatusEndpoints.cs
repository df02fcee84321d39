using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.SupplierAdapter.Querying;

namespace PartsCatalog.SupplierAdapter.SupplierStatus;

/// <summary>What operators see of the suppliers.</summary>
internal static class SupplierStatusEndpoints
{
    private const int MaximumParts = 10_000_000;

    /// <summary>Maps the routes.</summary>
    public static void MapSupplierStatus(this IEndpointRouteBuilder app)
    {
        app.MapGet("/internal/suppliers", GetStates).RequireInternal(Role.Viewer);
        app.MapGet("/internal/suppliers/batch-estimate", GetEstimate).RequireInternal(Role.Viewer);
    }

    private static JsonHttpResult<SupplierStates> GetStates(IEnumerable<SupplierDesk> desks) => TypedResults.Json(
        new SupplierStates([.. desks.OrderBy(desk => desk.Name).Select(desk => desk.State())]), SupplierStatusJson.Default.SupplierStates);

    private static Results<JsonHttpResult<BatchEstimate>, ProblemHttpResult> GetEstimate(int parts, IEnumerable<SupplierDesk> desks, TimeProvider clock) =>
        parts is > 0 and <= MaximumParts
            ? TypedResults.Json(Estimate(parts, desks, clock.GetUtcNow()), SupplierStatusJson.Default.BatchEstimate)
            : Problem.Of(StatusCodes.Status400BadRequest, "The number of parts is out of range.", $"parts is {parts}; expected 1 to {MaximumParts}.");

    /// <summary>The slowest of the suppliers decides: a lookup asks them all.</summary>
    internal static BatchEstimate Estimate(int parts, IEnumerable<SupplierDesk> desks, DateTimeOffset now)
    {
        var slowest = desks
            .Where(desk => desk.Options.IsUsable && desk.Options.Plan.Rules.Count > 0)
            .Select(desk => (Desk: desk, Time: desk.Options.Plan.TimeOfBatches(parts)))
            .OrderByDescending(pair => pair.Time)
            .FirstOrDefault();
        return new BatchEstimate(parts, now + slowest.Time, slowest.Desk?.Name.Value, slowest.Desk?.Options.Plan.BatchesPerDay);
    }
}
