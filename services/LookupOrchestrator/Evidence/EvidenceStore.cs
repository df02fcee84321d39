using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
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

    public static async Task SaveAnswersAsync(
        UnitOfWork unitOfWork, LookupSaga saga, IReadOnlyList<SupplierAnswer> answers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await SaveAsync(unitOfWork, saga.CorrelationId, Answers, answers, now, cancellationToken);
        saga.HasEvidence = true;
    }

    public static Task SaveVerdictsAsync(
        UnitOfWork unitOfWork, LookupSaga saga, IReadOnlyList<AiVerdict> verdicts, DateTimeOffset now, CancellationToken cancellationToken) =>
        SaveAsync(unitOfWork, saga.CorrelationId, Verdicts, verdicts, now, cancellationToken);

    public static Task<IReadOnlyList<SupplierAnswer>> AnswersAsync(UnitOfWork unitOfWork, Guid sessionId, CancellationToken cancellationToken) =>
        LoadAsync<SupplierAnswer>(unitOfWork, sessionId, Answers, cancellationToken);

    public static Task<IReadOnlyList<AiVerdict>> VerdictsAsync(UnitOfWork unitOfWork, Guid sessionId, CancellationToken cancellationToken) =>
        LoadAsync<AiVerdict>(unitOfWork, sessionId, Verdicts, cancellationToken);

    private static async Task SaveAsync<T>(
        UnitOfWork unitOfWork, Guid sessionId, string kind, IReadOnlyList<T> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Upsert, unitOfWork.Connection, unitOfWork.Transaction);
        command.Parameters.Add(new() { Value = sessionId });
        command.Parameters.Add(new() { Value = kind });
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        command.Parameters.Add(new() { Value = JsonSerializer.SerializeToUtf8Bytes(items, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Bytea });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

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
