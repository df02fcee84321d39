using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>What operators see of the lookups that wait.</summary>
internal static class BatchEndpoints
{
    public static void MapBatches(this IEndpointRouteBuilder app) =>
        app.MapGet("/internal/ai/batches", GetAsync).RequireInternal(Role.Viewer);

    /// <summary>Lookups that wait for a batch, their requests by AI and state, and the batches on their way.</summary>
    private static async Task<JsonHttpResult<BatchOverview>> GetAsync(BatchOverviewReader overview, CancellationToken cancellationToken) =>
        TypedResults.Json(await overview.ReadAsync(cancellationToken), ContractJson.Options);
}
