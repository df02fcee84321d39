using System.Globalization;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.SalesforceGateway.RawAnswers;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.BatchEstimates;

/// <summary>GET /v1/batch-estimate: when a batch would be done, passed on from SupplierAdapter, which knows the suppliers' limits.</summary>
internal static class BatchEstimateEndpoint
{
    private const int MaximumParts = 10_000_000;

    public static void MapBatchEstimate(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/batch-estimate", EstimateAsync)
            .RequireScope(Scopes.LookupRequest)
            .WithName("estimateBatch")
            .WithTags("Lookups")
            .WithSummary("When a batch will be done")
            .WithDescription(
                "Lookups with priority BATCH are paced by what the suppliers allow in a day. Says when that many, asked for now, will be done if nothing else is asked for, and which supplier decides.")
            .Produces<object>()
            .ProducesProblems(400, 401, 403, 429, 503);

    private static async Task<IResult> EstimateAsync(
        string? parts, HttpContext context, SupplierAdapterClient adapter, ILogger<SupplierAdapterClient> logger, CancellationToken cancellationToken)
    {
        if (!int.TryParse(parts, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MaximumParts)
            return Problem.Validation(new FieldError($"parts is {(parts is null ? "missing" : "no number of parts")}; expected a whole number from 1 to {MaximumParts}.", "/parts"));
        try
        {
            using var response = await adapter.BatchEstimateAsync(count, cancellationToken);
            response.EnsureSuccessStatusCode();
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Bytes(await response.Content.ReadAsByteArrayAsync(cancellationToken), "application/json; charset=utf-8");
        }
        catch (Exception problem) when (InternalCall.Failed(problem, cancellationToken))
        {
            logger.LogWarning("SupplierAdapter could not be asked for an estimate: {Problem}", problem.Message);
            return Unavailable.Because(context, "What the suppliers allow cannot be told at the moment.");
        }
    }
}
