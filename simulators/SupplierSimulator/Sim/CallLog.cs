using System.Collections.Concurrent;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Sim;

/// <summary>How often each supplier was asked, and for what.</summary>
internal sealed class CallLog
{
    /// <summary>Beyond this many parts a supplier's calls are counted in total alone: a load test must not fill the memory.</summary>
    private const int CountedParts = 100_000;

    private readonly SupplierCount[] _counts = [new(), new(), new(), new()];

    public void Record(Supplier supplier, string? partNumber)
    {
        var count = _counts[(int)supplier];
        Interlocked.Increment(ref count.Total);
        if (partNumber is null)
            return;
        if (Volatile.Read(ref count.Distinct) < CountedParts || count.ByPart.ContainsKey(partNumber))
            count.ByPart.AddOrUpdate(partNumber, static (_, counts) => Added(counts), static (_, calls, _) => calls + 1, count);
    }

    public SupplierCalls Of(Supplier supplier, string? partNumber = null)
    {
        var count = _counts[(int)supplier];
        if (partNumber is not null)
            return new SupplierCalls(Volatile.Read(ref count.Total), new Dictionary<string, long>(StringComparer.Ordinal) { [partNumber] = count.ByPart.GetValueOrDefault(partNumber) });
        return new SupplierCalls(Volatile.Read(ref count.Total), new Dictionary<string, long>(count.ByPart, StringComparer.Ordinal));
    }

    public void Clear()
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] = new SupplierCount();
    }

    private static long Added(SupplierCount count)
    {
        Interlocked.Increment(ref count.Distinct);
        return 1;
    }

    private sealed class SupplierCount
    {
        public long Total;
        public int Distinct;

        public ConcurrentDictionary<string, long> ByPart { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
