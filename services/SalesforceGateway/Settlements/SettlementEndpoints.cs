using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.Settlements;

/// <summary>GET /v1/lookup/{sessionId}/explanation and POST /v1/validate, passed on to Consensus, which keeps what was asked and settled.</summary>
internal static class SettlementEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void MapSettlements(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/lookup/{sessionId:guid}/explanation", ExplainAsync)
            .RequireScope(Scopes.LookupRead)
            .WithName("explainLookup")
            .WithTags("Lookups")
            .WithSummary("Why the values are what they are")
            .WithDescription("By attribute: the rule, who says what and how far that is believed, what would have to change for another value, and all of it in one sentence. With ?attribute= one attribute alone.")
            .Produces<object>()
            .ProducesProblems(400, 401, 403, 404, 429, 503);
        routes.MapPost("/v1/validate", ValidateAsync)
            .RequireScope(Scopes.LookupRead)
            .WithName("validatePart")
            .WithTags("Lookups")
            .WithSummary("Settle a part again, without asking anyone")
            .WithDescription("Takes part_number and manufacturer, or session_id, and a policy (trust, review_below, overrule_odds, ai_margin, source_accuracy, without_ai). Settles the claims and verdicts of the part's latest lookup by today's policy, or by that one, and reports what would differ. Nothing is changed.")
            .Accepts<object>("application/json")
            .Produces<object>()
            .ProducesProblems(400, 401, 403, 404, 413, 429, 503);
    }

    private static async Task<Results<PassedOnResult, ProblemHttpResult>> ExplainAsync(
        Guid sessionId, string? attribute, HttpContext context, SessionFinder sessions, ConsensusClient consensus, ILogger<ConsensusClient> logger, CancellationToken cancellationToken) =>
        await sessions.WhoseAnswersAsync(sessionId, cancellationToken) is { } settled
            ? await PassedOn.AnswerAsync(() => consensus.ExplanationAsync(settled, attribute, cancellationToken), context, logger, cancellationToken)
            : Problem.Of(StatusCodes.Status404NotFound, "There is no such session.", $"No lookup has the id {sessionId:D}.");

    private static async Task<Results<PassedOnResult, ProblemHttpResult>> ValidateAsync(
        HttpContext context, SessionFinder sessions, ConsensusClient consensus, ILogger<ConsensusClient> logger, CancellationToken cancellationToken) =>
        await LimitedBody.ReadAsync(context.Request, LargestBody, cancellationToken) is { } body
            ? await ReplayAsync(body, context, sessions, consensus, logger, cancellationToken)
            : Problem.Of(StatusCodes.Status413PayloadTooLarge, "The body is too long.", $"The body has more than {LargestBody} bytes.");

    private static async Task<Results<PassedOnResult, ProblemHttpResult>> ReplayAsync(
        ReadOnlyMemory<byte> body, HttpContext context, SessionFinder sessions, ConsensusClient consensus, ILogger<ConsensusClient> logger, CancellationToken cancellationToken)
    {
        var settled = await ReplayedSession.FollowAsync(body, sessions, cancellationToken);
        return await PassedOn.AnswerAsync(() => consensus.ReplayAsync(settled, cancellationToken), context, logger, cancellationToken);
    }
}
