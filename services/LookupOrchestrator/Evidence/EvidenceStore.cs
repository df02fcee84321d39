using System.Text.Json;
using Npgsql;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Evidence;

/// <summary>The answers and verdicts of open lookups, beside the saga so that a step does not rewrite them.</summary>
internal static class EvidenceStore
{
    private const string Answers = "answers";
    private const string Verdicts = "verdicts";

    private const string Upsert = """
        insert into lookup_evidence (session_id, kind, gathered_at, body) values ($1, $2, $3, $4)
        on conflict (session_id, kind) do update set gathered_at = excluded.gathered_at, body = excluded.body
        """;

    private const string Select = "select body from lookup_evidence where session_id = $1 and kind = $2";

    /// <summary>Written in the commit's round trip; until then the saga has them.</summary>
    public static void SaveAnswers(UnitOfWork unitOfWork, LookupSaga saga, IReadOnlyList<SupplierAnswer> answers, DateTimeOffset now)
    {
        Save(unitOfWork, saga.CorrelationId, Answers, answers, now);
        saga.HasEvidence = true;
        saga.Answers = answers;
    }

    /// <summary>Written in the commit's round trip; until then the saga has them.</summary>
    public static void SaveVerdicts(UnitOfWork unitOfWork, LookupSaga saga, IReadOnlyList<AiVerdict> verdicts, DateTimeOffset now)
    {
        Save(unitOfWork, saga.CorrelationId, Verdicts, verdicts, now);
        saga.HasVerdicts = true;
        saga.Verdicts = verdicts;
    }

    public static async Task<IReadOnlyList<SupplierAnswer>> AnswersAsync(UnitOfWork unitOfWork, LookupSaga saga, CancellationToken cancellationToken) =>
        saga.Answers ??= saga.HasEvidence ? await LoadAsync<SupplierAnswer>(unitOfWork, saga.CorrelationId, Answers, cancellationToken) : [];

    public static async Task<IReadOnlyList<AiVerdict>> VerdictsAsync(UnitOfWork unitOfWork, LookupSaga saga, CancellationToken cancellationToken) =>
        saga.Verdicts ?? (saga.HasVerdicts ? await LoadAsync<AiVerdict>(unitOfWork, saga.CorrelationId, Verdicts, cancellationToken) : []);

    private static void Save<T>(UnitOfWork unitOfWork, Guid sessionId, string kind, IReadOnlyList<T> items, DateTimeOffset now) =>
        unitOfWork.Defer(new NpgsqlBatchCommand(Upsert)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = sessionId },
                new NpgsqlParameter<string> { TypedValue = kind },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() },
                new NpgsqlParameter<byte[]> { TypedValue = JsonSerializer.SerializeToUtf8Bytes(items, ContractJson.Options) },
            },
        });

    private static async Task<IReadOnlyList<T>> LoadAsync<T>(UnitOfWork unitOfWork, Guid sessionId, string kind, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Select, unitOfWork.Connection, unitOfWork.Transaction);
        command.Parameters.Add(new() { Value = sessionId });
        command.Parameters.Add(new() { Value = kind });
        return await command.ExecuteScalarAsync(cancellationToken) is byte[] body
            ? JsonSerializer.Deserialize<T[]>(body, ContractJson.Options) ?? []
            : [];
    }
}
