namespace PartsCatalog.SupplierSimulator.World;

/// <summary>
/// Numbers that replaced each other, oldest first. Any member leads to the same family, so that
/// "replaces" at one number and "replaced by" at another always agree.
/// </summary>
internal readonly record struct PartFamily(string[] Members, int Index, bool Cyclic = false)
{
    private const int BlockSize = 4;

    /// <summary>What all members share is drawn from the oldest one.</summary>
    public string Root => Members[0];

    public string[] Replaced => Members[..Index];

    public string? ReplacedBy => Index + 1 < Members.Length ? Members[Index + 1] : Cyclic && Members.Length > 1 ? Members[0] : null;

    public static PartFamily Of(string key, double rate)
    {
        if (key.StartsWith("CYC", StringComparison.Ordinal))
            return Block(key, 1) with { Cyclic = true };
        if (OfWhirlpool(key, rate) is { } whirlpool)
            return whirlpool;
        var last = key[^1];
        if (char.IsAsciiLetter(last) && key.Length > 4 && char.IsAsciiDigit(key[^2]))
            return OfSuffix(key, last, rate);
        return Block(key, rate);
    }

    /// <summary>W12345678 was replaced by WPW12345678 for many numbers.</summary>
    private static PartFamily? OfWhirlpool(string key, double rate)
    {
        var bare = key.StartsWith("WPW", StringComparison.Ordinal) ? key[2..] : key;
        if (bare.Length != 9 || bare[0] != 'W' || !PartNumber.AllDigits(bare.AsSpan(1)))
            return null;
        if (!Draw.Happens(Draw.Seed(bare), "wp", rate))
            return bare == key ? null : new PartFamily([key], 0);
        return new PartFamily([bare, "WP" + bare], bare == key ? 0 : 1);
    }

    /// <summary>DA97-12345A was replaced by DA97-12345B.</summary>
    private static PartFamily OfSuffix(string key, char last, double rate)
    {
        var index = (last - 'A') % 2;
        var first = key[..^1] + (char)(last - index);
        return last - index < 'Z' && Draw.Happens(Draw.Seed(first), "suffix", rate)
            ? new PartFamily([first, key[..^1] + (char)(last - index + 1)], index)
            : new PartFamily([key], 0);
    }

    /// <summary>Four numbers in a row; in a share of such rows the first two to four replaced each other.</summary>
    private static PartFamily Block(string key, double rate)
    {
        var (start, value) = PartNumber.Tail(key);
        var width = key.Length - start;
        var first = value / BlockSize * BlockSize;
        if (width < 3 || first == 0)
            return new PartFamily([key], 0);
        var root = Member(key, start, width, first);
        var seed = Draw.Seed(root);
        var draw = new Draw(seed);
        var length = draw.Between(2, BlockSize);
        if (value - first >= length || !Draw.Happens(seed, "chain", rate))
            return new PartFamily([key], 0);
        var members = new string[length];
        for (var i = 0; i < length; i++)
            members[i] = Member(key, start, width, first + i);
        return new PartFamily(members, value - first);
    }

    private static string Member(string key, int start, int width, int value) =>
        string.Concat(key.AsSpan(0, start), value.ToString(PartNumber.GeSeparator(key) >= 0 ? "D" : "D" + width));
}
