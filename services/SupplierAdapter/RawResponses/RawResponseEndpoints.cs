using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Problems;
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

    // Only the orchestrator knows sessions; here a session is what somebody was asked for.
    private static async Task<Results<JsonHttpResult<StoredResponses>, ProblemHttpResult>> GetAsync(
        Guid sessionId, RawResponseReader responses, ICurrentActor actor, CancellationToken cancellationToken)
    {
        var stored = await responses.ReadAsync(sessionId, actor.Role, cancellationToken);
        return stored.Responses.Count > 0
            ? TypedResults.Json(stored, RawJson.Public.StoredResponses)
            : Problem.Of(StatusCodes.Status404NotFound, "There are no raw answers.", $"No supplier's answer is stored for the session {sessionId:D}.");
    }
}
