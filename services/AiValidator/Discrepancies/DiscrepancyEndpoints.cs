using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.AiValidator.Discrepancies;

/// <summary>Where the two AIs differ, for stewards.</summary>
internal static class DiscrepancyEndpoints
{
    private const int MostHours = 31 * 24;
    private const int MostEntries = 500;

    public static void MapDiscrepancies(this IEndpointRouteBuilder app)
    {
        app.MapGet("/internal/ai/discrepancies", ListAsync).RequireInternal(Role.Viewer);
        app.MapGet("/internal/ai/agreement", AgreementAsync).RequireInternal(Role.Viewer);
    }

    /// <summary>The latest differences, of one attribute or of all; at most <paramref name="limit"/> (1 to 500, 100 when left out).</summary>
    private static async Task<Results<JsonHttpResult<IReadOnlyList<DiscrepancyView>>, ProblemHttpResult>> ListAsync(
        string? attribute, int? hours, int? limit, DiscrepancyReader reader, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (attribute is not null && AttributeRegistry.Find(attribute) is null)
        {
            return Problem.Validation(new FieldError("attribute is none of the registry's", "/attribute"));
        }

        if (limit is < 1 or > MostEntries)
        {
            return Problem.Validation(new FieldError($"limit is {limit}; expected 1 to {MostEntries}", "/limit"));
        }

        return Window(hours) is { } problem
            ? problem
            : TypedResults.Json(await reader.ListAsync(attribute, clock.GetUtcNow().AddHours(-(hours ?? 24)), limit ?? 100, cancellationToken), ContractJson.Options);
    }

    /// <summary>By attribute, how often both judged it and how often they said the same, over the last <paramref name="hours"/> (1 to 744, 24 when left out).</summary>
    private static async Task<Results<JsonHttpResult<IReadOnlyList<FieldAgreement>>, ProblemHttpResult>> AgreementAsync(
        int? hours, DiscrepancyReader reader, TimeProvider clock, CancellationToken cancellationToken) =>
        Window(hours) is { } problem
            ? problem
            : TypedResults.Json(await reader.AgreementAsync(clock.GetUtcNow().AddHours(-(hours ?? 24)), cancellationToken), ContractJson.Options);

    private static ProblemHttpResult? Window(int? hours) =>
        hours is < 1 or > MostHours ? Problem.Validation(new FieldError($"hours is {hours}; expected 1 to {MostHours}", "/hours")) : null;
}
