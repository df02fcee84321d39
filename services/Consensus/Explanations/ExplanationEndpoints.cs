using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using PartsCatalog.Consensus.Engine.Explaining;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Http;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Explanations;

/// <summary>Why values are what they are.</summary>
internal static class ExplanationEndpoints
{
    /// <summary>Maps GET /internal/lookups/{sessionId}/explanation[?attribute=&amp;round=].</summary>
    public static void MapExplanations(this IEndpointRouteBuilder app) =>
        app.MapGet("/internal/lookups/{sessionId:guid}/explanation", Explain).RequireInternal(Role.Viewer);

    private static async Task<Results<JsonHttpResult<LookupExplanation>, ProblemHttpResult>> Explain(
        Guid sessionId, string? attribute, int? round, NpgsqlDataSource database, PastPolicies policies, CurrentPolicy current, CancellationToken cancellationToken)
    {
        if (attribute is not null && AttributeRegistry.Find(attribute) is null)
        {
            return DecideEndpoints.UnknownAttribute(attribute, "/attribute");
        }

        if (round is < 1)
        {
            return Problem.Validation(new FieldError($"round is {round}; expected 1 or more", "/round"));
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await StoredSettlement.FindAsync(connection, sessionId, round, cancellationToken) is not { } stored)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "There is no such settlement.",
                $"Lookup {sessionId} has no settlement{(round is null ? "" : $" of round {round}")}.");
        }

        // Trust that is not kept any more is explained by today's.
        var policy = await policies.FindAsync(stored.TrustVersion, cancellationToken) ?? current.Value;
        var lines = await DecisionStore.OfPartAsync(connection, stored.Question.Part.ToString(), cancellationToken);
        var explained = SettlementExplanation.Of(stored.Question, policy, DecidedSettlements.Standing(lines, stored.Question, policy), attribute);
        return TypedResults.Json(
            new LookupExplanation(sessionId, stored.Question.Round, stored.Question.Part.ToString(), policy.Trust.Learned?.Version, explained), PublicJson.Options);
    }
}
