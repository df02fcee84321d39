using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks;

/// <summary>What a checker asked for and what came of it. It trusts nothing but acknowledgements: a 202 from the gateway is a promise.</summary>
public sealed class LookupLedger(SystemUnderTest system)
{
    private readonly ConcurrentDictionary<Guid, string> _acknowledged = new();
    private int _attempted;

    public int Attempted => _attempted;

    /// <summary>Sessions that were promised, with the number each asked for.</summary>
    public IReadOnlyDictionary<Guid, string> Acknowledged => _acknowledged;

    /// <summary>Asks for every number, one every <paramref name="pace"/>; what is refused or unanswered is attempted, not acknowledged.</summary>
    public async Task AskAsync(IEnumerable<string> numbers, TimeSpan pace, CancellationToken cancellationToken = default)
    {
        using var timer = pace > TimeSpan.Zero ? new PeriodicTimer(pace) : null;
        var asked = new List<Task>();
        foreach (var number in numbers)
        {
            asked.Add(AskAsync(number, forceRefresh: false, cancellationToken));
            if (timer is not null)
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }

        await Task.WhenAll(asked);
    }

    /// <summary>Asks for one number.</summary>
    /// <returns>The session, or null when it was not acknowledged.</returns>
    public async Task<Guid?> AskAsync(string number, bool forceRefresh, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _attempted);
        try
        {
            using var response = await system.Gateway.PostAsJsonAsync("/v1/lookup", new { part_number = number, force_refresh = forceRefresh }, cancellationToken);
            if (response.StatusCode != HttpStatusCode.Accepted)
            {
                return null;
            }

            var body = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            var session = body.GetProperty("session_id").GetGuid();
            _acknowledged[session] = number;
            return session;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // No answer is no promise: the caller may ask again.
            return null;
        }
    }

    /// <summary>Waits until every acknowledged session has ended, and reads how.</summary>
    /// <returns>Sessions that have not ended within the limit are missing: lost.</returns>
    public async Task<IReadOnlyDictionary<Guid, SessionOutcome>> EndsAsync(TimeSpan within)
    {
        var ended = new Dictionary<Guid, SessionOutcome>();
        try
        {
            await Eventually.Async(
                async () =>
                {
                    foreach (var session in _acknowledged.Keys.Where(session => !ended.ContainsKey(session)))
                    {
                        if (await SessionOutcome.ReadAsync(system, session) is { HasEnded: true } outcome)
                        {
                            ended[session] = outcome;
                        }
                    }

                    return ended.Count == _acknowledged.Count;
                },
                within);
        }
        catch (TimeoutException)
        {
            // The caller reports the missing ones; that is what the ledger is for.
        }

        return ended;
    }
}
