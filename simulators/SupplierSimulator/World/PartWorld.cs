using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierSimulator.World;

/// <summary>All parts there are: for any number the brands that use it, always the same.</summary>
internal sealed class PartWorld(IOptions<WorldOptions> options)
{
    /// <summary>Records kept so that four suppliers asked for one part draw it once.</summary>
    private const int KeptRecords = 2_048;

    private readonly ConcurrentDictionary<string, PartRecord[]> _kept = new(StringComparer.Ordinal);
    private readonly WorldOptions _options = options.Value;

    /// <summary>Counted here: a concurrent dictionary's own count locks all of it.</summary>
    private int _count;

    /// <summary>The parts of a number, one a brand; none when nobody has it or no number can look like that.</summary>
    public PartRecord[] Find(string? asked)
    {
        if (PartNumber.ToKey(asked) is not { } key)
            return [];
        if (_kept.TryGetValue(key, out var kept))
            return kept;
        if (Interlocked.Increment(ref _count) > KeptRecords)
        {
            _count = 0;
            _kept.Clear();
        }

        return _kept[key] = Draw(key);
    }

    private PartRecord[] Draw(string key)
    {
        if (CuratedParts.Find(key) is { } curated)
            return [curated];
        var family = PartFamily.Of(key, _options.SupersededRate);
        var seed = World.Draw.Seed(family.Root);
        if (key.StartsWith("NONE", StringComparison.Ordinal) || World.Draw.Happens(seed, "nobody", _options.NobodyRate) && !IsConvention(key))
            return [];
        var draw = new Draw(seed);
        var candidates = PartNumber.BrandsOf(key);
        if (candidates.Length == 0)
            candidates = Brands.All;
        var first = draw.Pick(candidates);
        var kinds = PartKinds.Of(key);
        var one = PartGenerator.Make(key, family, first, draw.Pick(kinds));
        if (!IsShared(key, seed))
            return [one];
        var others = candidates.Where(brand => brand != first).ToArray();
        return [one, PartGenerator.Make(key, family, draw.Pick(others), draw.Pick(kinds))];
    }

    private bool IsShared(string key, ulong seed) =>
        key.StartsWith("AMB", StringComparison.Ordinal)
        || (PartNumber.AllDigits(key) && PartNumber.BrandsOf(key).Length > 1 && World.Draw.Happens(seed, "shared", _options.SharedNumberRate));

    private static bool IsConvention(string key) => key.StartsWith("AMB", StringComparison.Ordinal) || key.StartsWith("CYC", StringComparison.Ordinal);
}
