using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Reuse;

/// <summary>Statements that keep, or forget, how a lookup ended, so that the same question is answered from it for a while.</summary>
internal static class VerifiedLookups
{
    // The later end stands: two lookups of one part may end side by side.
    private const string Keep = """
        insert into verified_lookups as held (asked_key, verified_at, session_id, completed)
        select asked, $2, $3, $4 from unnest($1) as asked order by asked
        on conflict (asked_key) do update set verified_at = excluded.verified_at, session_id = excluded.session_id, completed = excluded.completed
        where excluded.verified_at >= held.verified_at
        """;

    private const string Drop = "delete from verified_lookups where asked_key = any ($1)";

    /// <summary>Keeps the end of a lookup that lacked nothing; forgets what was kept of the part when this one did.</summary>
    public static NpgsqlBatchCommand After(LookupSaga saga, LookupCompleted completed, DateTimeOffset now) => !LacksNothing(saga) ? Forget(saga) : new NpgsqlBatchCommand(Keep)
    {
        Parameters =
        {
            new() { Value = AskedKey.AnsweredBy(saga) },
            new() { Value = now.ToUniversalTime() },
            new() { Value = saga.CorrelationId },
            new() { Value = JsonSerializer.SerializeToUtf8Bytes(completed, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Bytea },
        },
    };

    /// <summary>Forgets what was kept of the part.</summary>
    public static NpgsqlBatchCommand Forget(LookupSaga saga) => new(Drop) { Parameters = { new() { Value = AskedKey.AnsweredBy(saga) } } };

    private static bool LacksNothing(LookupSaga saga) =>
        saga.HasVerdicts && !saga.LacksVerdict && !saga.HasNewEvidence && saga.Sources.TrueForAll(source => source.Answered || source.NotInUse);
}
