extern alias simulator;

using System.Globalization;
using simulator::PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.Bench.Curated;

/// <summary>Which parts are looked up.</summary>
internal static class SampledNumbers
{
    private static readonly string[] LgPrefixes = ["EBF", "EAU", "ADQ", "MDS", "AGF"];

    /// <summary>The curated parts that are still made.</summary>
    public static IReadOnlyList<PartRecord> Curated => [.. CuratedParts.Current.OrderBy(part => part.Number, StringComparer.Ordinal)];

    /// <summary>Parts that the world draws from numbers of the shapes that makers use; curated ones and numbers of several makes left out.</summary>
    /// <param name="world">The world of parts.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Other numbers for another seed.</param>
    public static IReadOnlyList<PartRecord> Generated(PartWorld world, int count, int seed)
    {
        var random = new Random(seed);
        var parts = new Dictionary<string, PartRecord>(StringComparer.Ordinal);
        while (parts.Count < count)
        {
            if (world.Find(Number(random)) is [{ Curated: false } part])
            {
                parts.TryAdd(part.Key, part);
            }
        }

        return [.. parts.Values.OrderBy(part => part.Key, StringComparer.Ordinal)];
    }

    private static string Number(Random random) => random.Next(7) switch
    {
        0 or 1 => string.Create(CultureInfo.InvariantCulture, $"W{"BDEHR"[random.Next(5)]}{random.Next(1, 60)}X{random.Next(100, 30_000)}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"W1{random.Next(10_000_000):D7}"),
        3 => string.Create(CultureInfo.InvariantCulture, $"D{"ACDEG"[random.Next(5)]}{random.Next(30, 98)}-{random.Next(100_000):D5}{"ABC"[random.Next(3)]}"),
        4 => string.Create(CultureInfo.InvariantCulture, $"5304{random.Next(1_000_000):D6}"),
        5 => string.Create(CultureInfo.InvariantCulture, $"{LgPrefixes[random.Next(LgPrefixes.Length)]}{random.Next(100_000_000):D8}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{random.Next(100_000, 999_999)}"),
    };
}
