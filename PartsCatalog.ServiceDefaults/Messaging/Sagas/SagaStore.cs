using System.Text.Json;
using MassTransit;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;

namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

/// <summary>Reads and writes sagas inside a unit of work. Updates, deletes and saves wait for the commit's round trip.</summary>
internal sealed class SagaStore<TSaga>(SagaTable<TSaga> table, TimeProvider clock)
    where TSaga : class, ISaga
{
    /// <summary>
    /// Locks and reads a saga, in one round trip with the inbox row of the message where there is one.
    /// </summary>
    /// <exception cref="RepeatedDeliveryException">The message was consumed before.</exception>
    public async Task<SagaRow<TSaga>?> LoadAsync(UnitOfWork work, Guid id, InboxKey? inbox, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(work.Connection, work.Transaction);
        var enter = AddInbox(batch, work, inbox);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(table.LoadForUpdateSql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } });
        SagaRow<TSaga>? row;
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
            row = await ReadAsync(reader, cancellationToken);
        return WasRepeated(enter) ? throw new RepeatedDeliveryException() : row;
    }

    /// <summary>Reads a saga without locking it.</summary>
    public async Task<TSaga?> ReadAsync(NpgsqlDataSource database, Guid id, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(table.LoadSql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return (await ReadAsync(reader, cancellationToken))?.Saga;
    }

    /// <summary>Inserts a saga; false when there is one with its id.</summary>
    /// <exception cref="RepeatedDeliveryException">The message was consumed before.</exception>
    public async Task<bool> TryInsertAsync(UnitOfWork work, TSaga saga, InboxKey? inbox, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(work.Connection, work.Transaction);
        var enter = AddInbox(batch, work, inbox);
        var insert = Insert(table.InsertIfAbsentSql, saga);
        batch.BatchCommands.Add(insert);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return WasRepeated(enter) ? throw new RepeatedDeliveryException() : insert.RecordsAffected == 1;
    }

    /// <summary>Inserts at the commit; a second writer's row makes the commit fail, and the message is tried again on that row.</summary>
    public void Save(UnitOfWork work, TSaga saga) => work.Defer(Insert(table.InsertSql, saga));

    public void Update(UnitOfWork work, TSaga saga, int version) => work.Defer(new NpgsqlBatchCommand(table.UpdateSql)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = saga.CorrelationId },
            new NpgsqlParameter<string> { TypedValue = table.StateOf(saga) },
            new NpgsqlParameter<int> { TypedValue = version },
            Body(saga),
            Deadline(saga),
            new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow().ToUniversalTime() },
        },
    });

    public void Delete(UnitOfWork work, TSaga saga) =>
        work.Defer(new NpgsqlBatchCommand(table.DeleteSql) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = saga.CorrelationId } } });

    private NpgsqlBatchCommand Insert(string sql, TSaga saga) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = saga.CorrelationId },
            new NpgsqlParameter<string> { TypedValue = table.StateOf(saga) },
            Body(saga),
            Deadline(saga),
            new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow().ToUniversalTime() },
        },
    };

    private async Task<SagaRow<TSaga>?> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var saga = JsonSerializer.Deserialize<TSaga>(reader.GetFieldValue<byte[]>(0), ContractJson.Options)
            ?? throw new InvalidOperationException($"A row of {table.Name} has the body 'null'.");
        // The column leads: an outage moves it without opening the body.
        if (saga is ISagaWithDeadline timed)
            timed.DeadlineAt = await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetFieldValue<DateTimeOffset>(2);
        return new SagaRow<TSaga>(saga, reader.GetInt32(1));
    }

    private static NpgsqlBatchCommand? AddInbox(NpgsqlBatch batch, UnitOfWork work, InboxKey? inbox)
    {
        var enter = inbox is { } key ? work.EnterCommand(key) : null;
        if (enter is not null)
            batch.BatchCommands.Add(enter);
        return enter;
    }

    private static bool WasRepeated(NpgsqlBatchCommand? enter) => enter is { RecordsAffected: 0 };

    private static NpgsqlParameter Body(TSaga saga) =>
        new() { NpgsqlDbType = NpgsqlDbType.Json, Value = JsonSerializer.SerializeToUtf8Bytes(saga, ContractJson.Options) };

    private static NpgsqlParameter Deadline(TSaga saga) => new()
    {
        NpgsqlDbType = NpgsqlDbType.TimestampTz,
        Value = saga is ISagaWithDeadline { DeadlineAt: { } deadline } ? deadline.ToUniversalTime() : DBNull.Value,
    };
}
