using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Deletes the rows of sent messages, many at once. A delete that is lost costs a repeated message, which the inbox of its receiver knows.</summary>
internal sealed class SentRows(NpgsqlDataSource database, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<SentRows> logger) : BackgroundService
{
    private const int MaxBatch = 5000;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private readonly Channel<Guid> _ids = Channel.CreateUnbounded<Guid>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(Guid id) => _ids.Writer.TryWrite(id);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _ids.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ids = new List<Guid>();
        try
        {
            while (await _ids.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(options.Value.DeleteLinger, clock, stoppingToken);
                await FlushAsync(ids, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("Stopping; deleting what was sent");
        }

        await FlushAsync(ids, stoppingToken);
    }

    private async Task FlushAsync(List<Guid> ids, CancellationToken stoppingToken)
    {
        while (ids.Count < MaxBatch && _ids.Reader.TryRead(out var id))
            ids.Add(id);
        while (ids.Count > 0)
        {
            try
            {
                await DeleteAsync(ids);
                ids.Clear();
            }
            catch (Exception e) when (PostgresErrors.IsTransient(e))
            {
                if (stoppingToken.IsCancellationRequested)
                    return; // the sweeper of the next start sends them again
                await Task.Delay(RetryDelay, clock, stoppingToken);
            }

            while (ids.Count < MaxBatch && _ids.Reader.TryRead(out var id))
                ids.Add(id);
        }
    }

    private async Task DeleteAsync(List<Guid> ids)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                // Nobody is promised that the delete survives a crash, so it need not wait for the disk.
                new NpgsqlBatchCommand("SET LOCAL synchronous_commit TO OFF"),
                new NpgsqlBatchCommand(OutboxSql.Delete) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. ids] } } },
                new NpgsqlBatchCommand("COMMIT"),
            },
        };
        await batch.ExecuteNonQueryAsync();
    }
}
