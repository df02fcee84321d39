using MassTransit;
using Npgsql;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>
/// One transaction of the service's database that state, inbox row and outgoing messages share. In a consumer it is injected, already open, and committed
/// after Consume returns; elsewhere <see cref="IUnitOfWorkFactory"/> makes one. Messages leave after the commit. A message that comes again is consumed again, and
/// fails at the commit without a trace: whatever is not in the unit of work may happen twice. Not for use by two threads at once.
/// </summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private readonly OutboxServices _services;
    private readonly List<OutgoingMessage> _rows = [];
    private readonly List<NpgsqlBatchCommand> _deferred = [];
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private InboxKey? _entering;

    internal UnitOfWork(OutboxServices services) => _services = services;

    /// <summary>The open connection; commands on it join the transaction.</summary>
    public NpgsqlConnection Connection => _connection ?? throw NotOpen();

    /// <summary>The transaction, for libraries such as Dapper that want it named.</summary>
    public NpgsqlTransaction Transaction => _transaction ?? throw NotOpen();

    /// <summary>Runs a command in the same round trip as the commit; for writes whose outcome nobody has to see.</summary>
    public void Defer(NpgsqlBatchCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        _ = Connection;
        _deferred.Add(command);
    }

    /// <summary>Publishes an event after the commit.</summary>
    public Task PublishAsync<T>(T message, CancellationToken cancellationToken = default)
        where T : class => PublishCoreAsync(message, null, cancellationToken);

    /// <summary>Publishes an event after the commit and not before a time.</summary>
    public Task PublishAsync<T>(T message, DateTimeOffset notBefore, CancellationToken cancellationToken = default)
        where T : class => PublishCoreAsync(message, notBefore, cancellationToken);

    /// <summary>Sends a command to an endpoint, by its name in EndpointNames, after the commit.</summary>
    public Task SendAsync<T>(string endpoint, T message, CancellationToken cancellationToken = default)
        where T : class => SendCoreAsync(endpoint, message, null, cancellationToken);

    /// <summary>Sends a command to an endpoint after the commit and not before a time.</summary>
    public Task SendAsync<T>(string endpoint, T message, DateTimeOffset notBefore, CancellationToken cancellationToken = default)
        where T : class => SendCoreAsync(endpoint, message, notBefore, cancellationToken);

    /// <summary>Commits, in one round trip with the outbox rows, and hands the messages to the broker. Not called in consumers: it is done for them.</summary>
    /// <remarks>It cannot be cancelled: whether a cancelled commit happened would not be known.</remarks>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = _services.Clock.GetUtcNow();
        await using (var batch = new NpgsqlBatch(Connection, Transaction))
        {
            if (_entering is { } key)
                batch.BatchCommands.Add(OutboxSql.EnterOnce(key, now));
            foreach (var command in _deferred)
                batch.BatchCommands.Add(command);
            if (!_services.Faults.NoOutbox)
            {
                foreach (var row in _rows)
                    batch.BatchCommands.Add(OutboxSql.Insert(row, now, _services.Options.OutboxGrace));
            }

            // COMMIT of a transaction that failed is a silent rollback; any statement before it makes it the error that it is.
            if (batch.BatchCommands.Count == 0)
                batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT 1"));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }

        await CloseAsync();
        _services.Faults.AfterCommit();
        await _services.Dispatcher.DispatchAsync(_rows, now);
    }

    /// <summary>Rolls back what was not committed.</summary>
    public async ValueTask DisposeAsync() => await CloseAsync();

    internal async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_connection is not null)
            throw new InvalidOperationException("The unit of work is already open.");
        _connection = await _services.Database.OpenConnectionAsync(cancellationToken);
        _transaction = await _connection.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>Writes the inbox row with the commit, which fails when this consumer has had the message before.</summary>
    internal void EnterAtCommit(InboxKey key) => _entering = _services.Faults.NoOutbox ? null : key;

    /// <summary>Rolls back, and looks whether this consumer has had the message before.</summary>
    internal async Task<bool> WasConsumedAsync(InboxKey key, CancellationToken cancellationToken)
    {
        await CloseAsync();
        await using var command = OutboxSql.Find(_services.Database, key);
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    /// <summary>The inbox row as the first command of a batch; null where the inbox is switched off.</summary>
    internal NpgsqlBatchCommand? EnterCommand(InboxKey key) => _services.Faults.NoOutbox ? null : OutboxSql.Enter(key, _services.Clock.GetUtcNow());

    /// <summary>Keeps a message for the commit.</summary>
    internal void Add<T>(SendContext<T> context)
        where T : class => _services.Writer.Write(context, _rows);

    private async Task PublishCoreAsync<T>(T message, DateTimeOffset? notBefore, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        var endpoint = await _services.Bus.GetPublishSendEndpoint<T>();
        Add(await _services.Writer.PrepareAsync(endpoint, message, notBefore, cancellationToken));
    }

    private async Task SendCoreAsync<T>(string endpoint, T message, DateTimeOffset? notBefore, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        var target = await _services.Bus.GetSendEndpoint(EndpointAddress.Of(endpoint));
        Add(await _services.Writer.PrepareAsync(target, message, notBefore, cancellationToken));
    }

    private async Task CloseAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        _transaction = null;
        _connection = null;
    }

    private static InvalidOperationException NotOpen() =>
        new("The unit of work is not open: it is open inside consumers of a service that uses the outbox; elsewhere begin one with IUnitOfWorkFactory.");
}
