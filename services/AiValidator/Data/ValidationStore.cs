using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Data;
using Polly;
using Polly.Retry;

namespace PartsCatalog.AiValidator.Data;

/// <summary>Table ai_validations.</summary>
internal sealed class ValidationStore(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Head = "session_id, attempt, validation_id, part_key, part_number, created_at, ai_agreement_score, consensus_conflicts, "
        + "final_title_source, final_description_source, resolution_logic, kind, examples";
    private const int HeadCount = 13;

    private static readonly string Columns = $"{Head}, {ValidationColumns.List(ValidatorName.OpenAi)}, {ValidationColumns.List(ValidatorName.Grok)}";

    private static readonly string Insert =
        $"INSERT INTO ai_validations ({Columns}, cost_usd) VALUES ({string.Join(", ", Enumerable.Range(1, HeadCount + (2 * ValidationColumns.Count) + 1).Select(i => $"${i}"))}) "
        + "ON CONFLICT (session_id, attempt) DO NOTHING";

    private static readonly string Select = $"SELECT {Columns} FROM ai_validations WHERE session_id = $1 AND attempt = $2";

    // The verdicts are paid for: a database that restarts must not make them be bought again.
    private readonly ResiliencePipeline _patience = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is { } failure && PostgresErrors.IsTransient(failure)),
            MaxRetryAttempts = 8,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    /// <summary>How what was paid for is written, here and elsewhere.</summary>
    public ResiliencePipeline Patience => _patience;

    /// <summary>Keeps a record; false when there is one for its session and attempt.</summary>
    public async Task<bool> TryAddAsync(ValidationRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return await _patience.ExecuteAsync(async token => await AddAsync(record, token) == 1, cancellationToken);
    }

    public async Task<ValidationRecord?> FindAsync(Guid sessionId, int attempt, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Select);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sessionId });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = attempt });
        return (await ReadAsync(command, cancellationToken)).FirstOrDefault();
    }

    /// <summary>In one round trip: the record of a session and attempt, and answers to requests of the same content that were given since a moment.</summary>
    public async Task<Recall> RecallAsync(
        Guid sessionId, int attempt, IReadOnlyDictionary<ValidatorName, Guid> requests, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        var record = new NpgsqlBatchCommand(Select);
        record.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sessionId });
        record.Parameters.Add(new NpgsqlParameter<int> { TypedValue = attempt });
        batch.BatchCommands.Add(record);
        foreach (var (validator, key) in requests)
        {
            batch.BatchCommands.Add(AnswerTo(validator, key, since));
        }

        await using var row = await batch.ExecuteReaderAsync(cancellationToken);
        var known = await row.ReadAsync(cancellationToken) ? Read(row) : null;
        var answers = new Dictionary<ValidatorName, AiJudgement>();
        foreach (var validator in requests.Keys)
        {
            await row.NextResultAsync(cancellationToken);
            if (await row.ReadAsync(cancellationToken) && ValidationColumns.Read(row, 0, validator) is { } answer)
            {
                answers.Add(validator, answer);
            }
        }

        return new Recall(known, answers);
    }

    /// <summary>All attempts of a lookup, the first one first.</summary>
    public async Task<IReadOnlyList<ValidationRecord>> ListAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"SELECT {Columns} FROM ai_validations WHERE session_id = $1 ORDER BY attempt LIMIT 100");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sessionId });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>Deletes at most <paramref name="limit"/> records made before a moment and says how many it were.</summary>
    public async Task<int> DeleteBeforeAsync(DateTimeOffset moment, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "DELETE FROM ai_validations WHERE ctid = ANY (ARRAY (SELECT ctid FROM ai_validations WHERE created_at < $1 ORDER BY created_at LIMIT $2))");
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = moment.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatchCommand AnswerTo(ValidatorName validator, Guid key, DateTimeOffset since)
    {
        var prefix = ValidationColumns.Prefix(validator);
        var command = new NpgsqlBatchCommand(
            $"SELECT {ValidationColumns.List(validator)} FROM ai_validations WHERE {prefix}_request_key = $1 AND {prefix}_outcome = 'Judged' "
            + $"AND {prefix}_response_timestamp >= $2 ORDER BY {prefix}_response_timestamp DESC LIMIT 1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key });
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = since.ToUniversalTime() });
        return command;
    }

    // One transaction, one commit: the record and what it cost.
    private async Task<int> AddAsync(ValidationRecord record, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        var insert = InsertOf(record);
        batch.BatchCommands.Add(insert);
        var stripe = SpendingRows.AnyStripe();
        foreach (var judgement in record.Judgements)
        {
            batch.BatchCommands.Add(SpendingRows.Add(judgement, DateOnly.FromDateTime(record.CreatedAt.UtcDateTime), stripe));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        return (int)insert.RecordsAffected;
    }

    private static NpgsqlBatchCommand InsertOf(ValidationRecord record)
    {
        var command = new NpgsqlBatchCommand(Insert);
        var parameters = command.Parameters;
        parameters.Add(new NpgsqlParameter<Guid> { TypedValue = record.SessionId });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = record.Attempt });
        parameters.Add(new NpgsqlParameter<Guid> { TypedValue = record.ValidationId });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = record.PartKey });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = record.PartNumber });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = record.CreatedAt.ToUniversalTime() });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Numeric, Value = (object?)record.Comparison.AgreementScore ?? DBNull.Value });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = ValidationColumns.Json(record.Comparison.Discrepancies) });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)record.Resolution?.TitleSource?.ToString() ?? DBNull.Value });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)record.Resolution?.DescriptionSource?.ToString() ?? DBNull.Value });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = record.Resolution is { } resolution ? ValidationColumns.Json(resolution) : DBNull.Value });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)record.Kind ?? DBNull.Value });
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid, Value = (object?)record.Examples?.ToArray() ?? DBNull.Value });
        ValidationColumns.AddParameters(parameters, Of(record, ValidatorName.OpenAi));
        ValidationColumns.AddParameters(parameters, Of(record, ValidatorName.Grok));
        parameters.Add(new NpgsqlParameter<decimal> { TypedValue = record.CostUsd });
        return command;
    }

    private static AiJudgement? Of(ValidationRecord record, ValidatorName validator) =>
        record.Judgements.FirstOrDefault(j => j.Verdict.Validator == validator);

    private static async Task<List<ValidationRecord>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var records = new List<ValidationRecord>();
        while (await row.ReadAsync(cancellationToken))
        {
            records.Add(Read(row));
        }

        return records;
    }

    private static ValidationRecord Read(NpgsqlDataReader row) => new()
    {
        SessionId = row.GetGuid(0),
        Attempt = row.GetInt32(1),
        ValidationId = row.GetGuid(2),
        PartKey = row.GetString(3),
        PartNumber = row.GetString(4),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(5),
        Comparison = new Comparison(
            row.IsDBNull(6) ? null : row.GetDecimal(6),
            JsonSerializer.Deserialize<Discrepancy[]>(row.GetString(7), ContractJson.Options) ?? []),
        Resolution = row.IsDBNull(10) ? null : JsonSerializer.Deserialize<Resolution>(row.GetString(10), ContractJson.Options),
        Kind = row.IsDBNull(11) ? null : row.GetString(11),
        Examples = row.IsDBNull(12) ? null : row.GetFieldValue<Guid[]>(12),
        Judgements =
        [
            .. new[]
            {
                ValidationColumns.Read(row, HeadCount, ValidatorName.OpenAi),
                ValidationColumns.Read(row, HeadCount + ValidationColumns.Count, ValidatorName.Grok),
            }.OfType<AiJudgement>(),
        ],
    };
}
