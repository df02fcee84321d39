using MassTransit;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Http;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>Sessions and their timelines, for the gateway and for operators.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        var sessions = app.MapGroup("/internal/sessions").RequireInternal(Role.Viewer);
        sessions.MapGet("/{sessionId:guid}", GetAsync);
        sessions.MapGet("/", ListAsync);
    }

    private static async Task<Results<JsonHttpResult<SessionResponse>, NotFound>> GetAsync(
        Guid sessionId, NpgsqlDataSource database, ILoadSagaRepository<LookupSaga> sagas, CancellationToken cancellationToken)
    {
        if (await SessionReader.FindAsync(database, sessionId, cancellationToken) is not { } session)
        {
            return TypedResults.NotFound();
        }

        if (session.CompletionTimestamp is not null)
        {
            return TypedResults.Json(session, PublicJson.Options);
        }

        // While a lookup runs its timeline is with the saga; a session that joined shows the one it waits for.
        var running = await sagas.Load(session.JoinedSessionId ?? sessionId);
        return TypedResults.Json(session with { Timeline = running?.Timeline ?? session.Timeline, Stage = running?.CurrentState }, PublicJson.Options);
    }

    private static async Task<Results<JsonHttpResult<IReadOnlyList<SessionResponse>>, ProblemHttpResult>> ListAsync(
        NpgsqlDataSource database, CancellationToken cancellationToken, string? status = null, string? part_number = null, int limit = 50)
    {
        if (limit is < 1 or > 500)
        {
            return TypedResults.Problem($"limit is {limit}; expected 1 to 500.", statusCode: StatusCodes.Status400BadRequest);
        }

        return TypedResults.Json(await SessionReader.ListAsync(database, status, part_number, limit, cancellationToken), PublicJson.Options);
    }
}
