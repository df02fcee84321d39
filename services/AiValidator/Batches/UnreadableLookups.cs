using System.Runtime.CompilerServices;
using Npgsql;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>
/// Lookups that a release cannot read: each is told of as an error and passed over for an hour, and the others go on. It is not answered with no verdicts: the
/// orchestrator would take those for the AIs' last word, hold the lookup for verified, and drop what was paid for. Its saga waits no longer than it would anyway; a release
/// that can read the lookup before that, or within the time for late answers, still has the verdicts heard.
/// </summary>
internal sealed class UnreadableLookups(NpgsqlDataSource database, TimeProvider clock, ILogger<UnreadableLookups> log)
{
    private static readonly TimeSpan PassedOver = TimeSpan.FromHours(1);

    /// <summary>Whether a failure is of the one lookup that was looked at; what is wrong with the database or the broker is wrong for all.</summary>
    public static bool IsOfLookup(Exception failure) => failure switch
    {
        // Class 22: a value that the database does not take.
        PostgresException refused => refused.SqlState.StartsWith("22", StringComparison.Ordinal),
        NpgsqlException or OperationCanceledException or TimeoutException or ObjectDisposedException => false,
        _ => true,
    };

    /// <summary>What is made of rows of ai_batch_requests, without those that cannot be read or used; their lookups are set aside when all are read.</summary>
    /// <param name="where">What follows on <see cref="BatchSql.SelectRows"/>.</param>
    /// <param name="values">Its values.</param>
    /// <param name="use">What is made of a row, from the row alone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async IAsyncEnumerable<T> ReadRowsAsync<T>(string where, object?[] values, Func<BatchRow, T> use, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var unreadable = new Dictionary<(Guid SessionId, int Attempt), Exception>();
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        {
            await using var command = BatchSql.Command(connection, BatchSql.SelectRows + where, values);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            while (await row.ReadAsync(cancellationToken))
            {
                if (TryRead(row, use, unreadable) is { } read)
                {
                    yield return read;
                }
            }
        }

        foreach (var ((sessionId, attempt), failure) in unreadable)
        {
            await SetAsideAsync(sessionId, attempt, failure, cancellationToken);
        }
    }

    /// <summary>Has a lookup passed over.</summary>
    public async Task SetAsideAsync(Guid sessionId, int attempt, Exception failure, CancellationToken cancellationToken)
    {
        log.LogError(
            failure, "Session {SessionId}, attempt {Attempt}, waits for a batch and cannot be read; it is passed over for {Time}", sessionId, attempt, PassedOver);
        await ExecuteAsync("UPDATE ai_batch_lookups SET unreadable_at = $3 WHERE session_id = $1 AND attempt = $2", [sessionId, attempt, clock.GetUtcNow()], cancellationToken);
    }

    /// <summary>Has those read again that were passed over long enough: by then another release may be there.</summary>
    public Task TakeBackAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("UPDATE ai_batch_lookups SET unreadable_at = NULL WHERE unreadable_at <= $1", [clock.GetUtcNow() - PassedOver], cancellationToken);

    private static T? TryRead<T>(NpgsqlDataReader row, Func<BatchRow, T> use, Dictionary<(Guid SessionId, int Attempt), Exception> unreadable)
        where T : class
    {
        try
        {
            return use(BatchSql.Read(row));
        }
        catch (Exception failure) when (IsOfLookup(failure))
        {
            unreadable[BatchSql.LookupOf(row)] = failure;
            return null;
        }
    }

    private async Task ExecuteAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await BatchSql.ExecuteAsync(connection, sql, values, cancellationToken);
    }
}
