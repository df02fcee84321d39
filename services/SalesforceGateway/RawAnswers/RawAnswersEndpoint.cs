using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.RawAnswers;

/// <summary>GET /v1/lookup/{sessionId}/raw: what the suppliers said, passed on from SupplierAdapter, which stores it.</summary>
internal static class RawAnswersEndpoint
{
    public static void MapRawAnswers(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/lookup/{sessionId:guid}/raw", RawAsync)
            .RequireScope(Scopes.RawRead)
            .WithName("getRawAnswers")
            .WithTags("Lookups")
            .WithSummary("The suppliers' answers as they came")
            .WithDescription($"Status, duration, completeness and body of every supplier's answer. Our cost prices are in it only for keys with the scope {Scopes.RawCost}.")
            .Produces<object>()
            .ProducesProblems(401, 403, 404, 429, 503);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> RawAsync(
        Guid sessionId, HttpContext context, SessionFinder sessions, SupplierAdapterClient adapter, ILogger<SupplierAdapterClient> logger, CancellationToken cancellationToken)
    {
        // The adapter knows answers, not sessions: to it a made-up session is one that no supplier has answered yet.
        if (await sessions.WhoseAnswersAsync(sessionId, cancellationToken) is not { } answered)
            return Problem.Of(StatusCodes.Status404NotFound, "There is no such session.", $"No lookup has the id {sessionId:D}.");
        try
        {
            using var response = await adapter.RawAsync(answered, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return Problem.Of(StatusCodes.Status404NotFound, "There are no raw answers.", $"No supplier's answer is stored for the session {sessionId:D}: none has been asked yet, or they are no longer kept.");
            response.EnsureSuccessStatusCode();
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Bytes(await response.Content.ReadAsByteArrayAsync(cancellationToken), "application/json; charset=utf-8");
        }
        catch (Exception problem) when (InternalCall.Failed(problem, cancellationToken))
        {
            logger.LogWarning("SupplierAdapter could not be asked for session {SessionId}: {Problem}", sessionId, problem.Message);
            return Unavailable.Because(context, "The stored answers cannot be read at the moment.");
        }
    }
}
