namespace PartsCatalog.SupplierSimulator.World;

/// <summary>A number as asked for, and what its shape tells.</summary>
internal static class PartNumber
{
    private const int MinimumLength = 3;
    private const int MaximumLength = 40;

    /// <summary>Upper case, letters and digits alone, GE's zero padding gone (WD12X0271 is WD12X271); null when no number can look like that.</summary>
    public static string? ToKey(string? asked)
    {
        if (string.IsNullOrWhiteSpace(asked) || asked.Length > MaximumLength * 2)
            return null;
        Span<char> kept = stackalloc char[asked.Length];
        var length = 0;
        var hasDigit = false;
        foreach (var c in asked)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                continue;
            hasDigit |= char.IsAsciiDigit(c);
            kept[length++] = char.ToUpperInvariant(c);
        }

        if (length is < MinimumLength or > MaximumLength || !hasDigit)
            return null;
        var key = new string(kept[..length]);
        var x = GeSeparator(key);
        return x < 0 ? key : string.Concat(key.AsSpan(0, x + 1), key.AsSpan(x + 1).TrimStart('0'));
    }

    /// <summary>Where the X of a GE number (W[BDEHRC]\d{1,2}X\d+) stands, or -1.</summary>
    public static int GeSeparator(string key)
    {
        if (key.Length < 5 || key[0] != 'W' || !"BDEHRC".Contains(key[1]))
            return -1;
        var x = key.IndexOf('X', 2);
        if (x is not (3 or 4) || x == key.Length - 1)
            return -1;
        return AllDigits(key.AsSpan(2, x - 2)) && AllDigits(key.AsSpan(x + 1)) && key.AsSpan(x + 1).TrimStart('0').Length > 0 ? x : -1;
    }

    /// <summary>The brands whose numbers look like this one, likeliest first; empty when the shape tells nothing.</summary>
    public static Brand[] BrandsOf(string key)
    {
        if (GeSeparator(key) >= 0)
            return [Brands.Ge];
        if (key.StartsWith("EDR", StringComparison.Ordinal) || (key[0] == 'W' && key.Length >= 7 && AllDigits(key.AsSpan(key.StartsWith("WPW", StringComparison.Ordinal) ? 3 : key[1] == 'P' ? 2 : 1).TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))))
            return [Brands.Whirlpool];
        if (key[0] == 'D' && key.Length >= 9 && "ACDEG".Contains(key[1]) && AllDigits(key.AsSpan(2, 7)))
            return [Brands.Samsung];
        if (key.Length == 11 && AllLetters(key.AsSpan(0, 3)) && AllDigits(key.AsSpan(3)))
            return [Brands.Lg];
        if (key.Length == 11 && AllDigits(key.AsSpan(0, 4)) && AllLetters(key.AsSpan(4, 2)) && AllDigits(key.AsSpan(6, 4)))
            return [Brands.Lg];
        if (key.StartsWith("5304", StringComparison.Ordinal) && key.Length == 10 && AllDigits(key))
            return [Brands.Frigidaire];
        if (key[0] == 'A' && key.Length == 9 && AllDigits(key.AsSpan(1)))
            return [Brands.Frigidaire];
        if (!AllDigits(key))
            return [];
        return key.Length switch
        {
            9 => [Brands.Frigidaire, Brands.SpeedQueen],
            6 => [Brands.Bosch, Brands.FisherPaykel],
            8 => [Brands.Bosch, Brands.Whirlpool],
            _ => Brands.OfPlainDigits,
        };
    }

    public static bool AllDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    public static bool AllLetters(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The number's trailing digits: where they begin, and their value (of at most nine).</summary>
    public static (int Start, int Value) Tail(string key)
    {
        var start = key.Length;
        while (start > 0 && char.IsAsciiDigit(key[start - 1]) && key.Length - start < 9)
            start--;
        return (start, start == key.Length ? 0 : int.Parse(key.AsSpan(start)));
    }
}
