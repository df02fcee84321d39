using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>GET /v1/lookup/{sessionId}: where a lookup is.</summary>
internal static class FollowLookupEndpoint
{
    public static void MapFollowLookup(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/lookup/{sessionId:guid}", FollowAsync)
            .RequireScope(Scopes.LookupRead)
            .WithName("getLookup")
            .WithTags("Lookups")
            .WithSummary("Follow a lookup")
            .WithDescription(
                "Ask again after retry_after_seconds until status is COMPLETED or FAILED. COMPLETED is said only once record_url answers what this lookup found. "
                + "Sessions that other programs opened over the broker can be followed too.")
            .Produces<LookupSession>()
            .Answers(StatusCodes.Status200OK, OpenApiExamples.Session)
            .ProducesProblems(401, 403, 404, 429, 503);

    private static async Task<Results<Ok<LookupSession>, ProblemHttpResult>> FollowAsync(
        Guid sessionId, HttpContext context, SessionFinder sessions, CancellationToken cancellationToken)
    {
        var found = await sessions.FindAsync(sessionId, cancellationToken);
        if (found.Session is not { } session)
            return found.MayExist ? Unavailable.Because(context, "Whether there is such a session cannot be told at the moment.") : Unknown(sessionId);
        context.Response.Headers.CacheControl = "no-store";
        if (session.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok(session);
    }

    private static ProblemHttpResult Unknown(Guid sessionId) =>
        Problem.Of(StatusCodes.Status404NotFound, "There is no such session.", $"No lookup has the id {sessionId:D}; POST /v1/lookup opens one.");
}
