using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>Raw answers over HTTP, for the installation's own services.</summary>
internal static class RawResponseEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapRawResponses(this IEndpointRouteBuilder app)
    {
        app.MapGet("/internal/lookups/{sessionId:guid}/raw", GetAsync).RequireInternal(Role.Viewer);
    }

    // A session without rows is an empty list: it may not have been asked yet, and only the orchestrator knows sessions.
    private static async Task<JsonHttpResult<StoredResponses>> GetAsync(Guid sessionId, RawResponseReader responses, ICurrentActor actor, CancellationToken cancellationToken) =>
        TypedResults.Json(await responses.ReadAsync(sessionId, actor.Role, cancellationToken), AdapterJson.Contracts.StoredResponses);
}
