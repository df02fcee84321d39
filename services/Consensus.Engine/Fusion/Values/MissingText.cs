using System.Collections.Frozen;

namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Texts by which a source says that it has no value.</summary>
internal static class MissingText
{
    private const int Longest = 16;

    private static readonly FrozenSet<string> Texts = new[]
    {
        "-", "--", "---", "?", "n/a", "na", "#n/a", "nan", "null", "nil", "none", "unknown", "tba", "tbd", "not available", "not provided",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string value)
    {
        var text = value.AsSpan().Trim();
        return text.IsEmpty || (text.Length <= Longest && Texts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text));
    }
}
