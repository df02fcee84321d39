using Npgsql;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>Tells the catalog of decided settlements: right after the decision, and what a crash or an absent broker left over, when it can. Told twice is told once.</summary>
internal sealed class DecisionTeller(
    NpgsqlDataSource database, DecidedSettlements settlements, DirectPublisher publisher, TimeProvider clock, ILogger<DecisionTeller> log) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    // A lookup that was being settled when the decision was made did not see it, and has ended by then: the part is looked at, and told of, once more.
    private static readonly TimeSpan Racing = TimeSpan.FromSeconds(10);

    /// <summary>Tells of one part, if there is anything to tell.</summary>
    public async Task TellAsync(string partKey, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var waiting = new NpgsqlCommand("SELECT since FROM decisions_to_tell WHERE part_key = $1", connection);
        waiting.Parameters.Add(new() { Value = partKey });
        if (await waiting.ExecuteScalarAsync(cancellationToken) is not DateTime since
            || await StoredSettlement.LatestAsync(connection, partKey, cancellationToken) is not { } stored
            || await DecisionStore.OfPartAsync(connection, partKey, cancellationToken) is not [.., var last])
        {
            return;
        }

        var reached = IsDecided(stored.Reached, last)
            ? stored.Reached
            : await settlements.ApplyAsync(stored.Question.SessionId, stored.Question.Round, cancellationToken);
        await publisher.PublishAsync(new ReviewDecided
        {
            Part = stored.Question.Part,
            DecisionId = last.DecisionId,
            DecidedBy = last.DecidedBy,
            DecidedAt = last.DecidedAt,
            Why = last.Why,
            Settled = reached,
        }, cancellationToken);

        // A decision that came meanwhile has moved the time on, and is told of next.
        await using var done = new NpgsqlCommand("DELETE FROM decisions_to_tell WHERE part_key = $1 AND since = $2 AND since < $3", connection);
        done.Parameters.Add(new() { Value = partKey });
        done.Parameters.Add(new() { Value = since });
        done.Parameters.Add(new() { Value = clock.GetUtcNow() - Racing });
        await done.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Tells of all parts that wait, the longest waiting first.</summary>
    public async Task TellAllAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"SELECT part_key FROM decisions_to_tell ORDER BY since LIMIT {Batch}");
        var parts = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                parts.Add(reader.GetString(0));
            }
        }

        foreach (var part in parts)
        {
            await TellAsync(part, cancellationToken);
        }
    }

    private static bool IsDecided(ConsensusReached reached, DecisionLine last) =>
        reached.Attributes.Any(settled => settled.Attribute == last.Attribute && settled.Rule == Rules.Reviewed && Equals(settled.Value, last.Value));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAllAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or BrokerUnavailableException or UnroutableMessageException or TimeoutException)
            {
                // They wait on in their table.
                log.LogWarning(failure, "The catalog could not be told of decisions");
            }
        }
    }
}
