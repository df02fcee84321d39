using System.Collections.Concurrent;
using Npgsql;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks;

/// <summary>Notices, while a run goes on, when each promised session ends. It reads the orchestrator's table, so that noticing costs the system next to nothing.</summary>
public sealed class EndWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<Guid, long> _ended = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly SystemUnderTest _system;
    private readonly LookupLedger _ledger;
    private readonly Task _watching;

    public EndWatch(SystemUnderTest system, LookupLedger ledger)
    {
        (_system, _ledger) = (system, ledger);
        _watching = WatchAsync();
    }

    /// <summary>Sessions that have ended, with when it was noticed (timestamps of the monotonic clock).</summary>
    public IReadOnlyDictionary<Guid, long> Ended => _ended;

    /// <summary>Promised sessions that run now.</summary>
    public int Running => _ledger.Acknowledged.Keys.Count(session => !_ended.ContainsKey(session));

    /// <summary>Waits until every promised session has ended; false when some have not within the limit.</summary>
    public async Task<bool> AllEndedAsync(TimeSpan within)
    {
        try
        {
            await Eventually.Async(() => _watching.IsFaulted || Running == 0, within);
        }
        catch (TimeoutException)
        {
            return false;
        }

        if (_watching.IsFaulted)
            await _watching;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await LookAsync();
                await timer.WaitForNextTickAsync(_stopping.Token);
            }
            catch (NpgsqlException problem) when (DatabaseAway.Is(problem))
            {
                // Away, as under some faults it is meant to be; what has ended meanwhile is noticed when it is back.
                continue;
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task LookAsync()
    {
        var running = _ledger.Acknowledged.Keys.Where(session => !_ended.ContainsKey(session)).ToArray();
        if (running.Length == 0)
            return;
        await using var command = (await _system.DatabaseAsync("lookupdb")).CreateCommand(
            "select session_id from lookup_sessions where session_id = any($1) and completion_timestamp is not null");
        command.CommandTimeout = 5;
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = running });
        await using var reader = await command.ExecuteReaderAsync(_stopping.Token);
        while (await reader.ReadAsync(_stopping.Token))
            _ended[reader.GetGuid(0)] = TimeProvider.System.GetTimestamp();
    }
}
