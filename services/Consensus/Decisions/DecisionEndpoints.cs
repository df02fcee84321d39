using Microsoft.AspNetCore.Http.HttpResults;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Problems;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Decisions;

/// <summary>What was decided about a lookup, and why.</summary>
internal static class DecisionEndpoints
{
    /// <summary>Maps GET /internal/lookups/{sessionId}/decisions[?round=]: a ConsensusReached, of the latest round when none is named.</summary>
    public static void MapDecisions(this IEndpointRouteBuilder app) =>
        app.MapGet("/internal/lookups/{sessionId:guid}/decisions", GetDecisions).RequireInternal(Role.Viewer);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetDecisions(
        Guid sessionId, int? round, DecisionReader reader, CancellationToken cancellationToken)
    {
        if (round is < 1)
        {
            return Problem.Validation(new FieldError($"round is {round}; expected 1 or more", "/round"));
        }

        return await reader.FindAsync(sessionId, round, cancellationToken) is { } settled
            ? TypedResults.Bytes(settled, "application/json")
            : Problem.Of(StatusCodes.Status404NotFound, "There is no such settlement.",
                $"Lookup {sessionId} has no settlement{(round is null ? "" : $" of round {round}")}.");
    }
}
