using System.Runtime.InteropServices;

namespace PartsCatalog.AiSimulator;

/// <summary>Deterministic numbers from content: the same text gives the same number on every machine and in every run.</summary>
internal static class Seed
{
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text) => Add(Start, text);

    /// <summary>Continues a hash with more text.</summary>
    public static ulong Add(ulong seed, ReadOnlySpan<char> text)
    {
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            seed = Mix(seed ^ word);
        }

        foreach (var c in text[(words.Length * 4)..])
        {
            seed = Mix(seed ^ c);
        }

        return seed;
    }

    /// <summary>0 up to but not including 1.</summary>
    public static double Fraction(ulong seed) => (Mix(seed) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * Prime;
        return value ^ (value >> 29);
    }
}
