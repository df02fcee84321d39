using System.Collections.Concurrent;
using PartsCatalog.FaultChecks.Doors;

namespace PartsCatalog.FaultChecks;

/// <summary>What a checker asked for, by the doors in turn, and what was promised. It trusts nothing but acknowledgements.</summary>
public sealed class LookupLedger(IReadOnlyList<ILookupDoor> doors)
{
    private readonly ConcurrentDictionary<Guid, Promise> _acknowledged = new();
    private int _attempted;

    public int Attempted => _attempted;

    /// <summary>Sessions that were promised.</summary>
    public IReadOnlyDictionary<Guid, Promise> Acknowledged => _acknowledged;

    /// <summary>Asks for every number, one every <paramref name="pace"/>; what is refused or unanswered is attempted, not acknowledged.</summary>
    public async Task AskAsync(IEnumerable<string> numbers, TimeSpan pace, bool forceRefresh = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        using var timer = new PeriodicTimer(pace);
        var asked = new List<Task>();
        foreach (var number in numbers)
        {
            asked.Add(AskOnceAsync(number, forceRefresh, cancellationToken));
            await timer.WaitForNextTickAsync(cancellationToken);
        }

        await Task.WhenAll(asked);
    }

    private async Task AskOnceAsync(string number, bool forceRefresh, CancellationToken cancellationToken)
    {
        var door = doors[(Interlocked.Increment(ref _attempted) - 1) % doors.Count];
        if (await door.AskAsync(number, forceRefresh, cancellationToken) is { } session)
            _acknowledged[session] = new Promise(number, door.Name, TimeProvider.System.GetTimestamp());
    }
}
