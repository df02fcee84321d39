namespace PartsCatalog.SupplierSimulator.World;

/// <summary>
/// A seeded sequence of choices (splitmix64). Written out here, so that the world stays the same over
/// versions of .NET: the same part number must give the same answers for ever.
/// </summary>
internal struct Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The seed for a text: FNV-1a, finished by one round of mixing.</summary>
    public static ulong Seed(ReadOnlySpan<char> text, ulong salt = 0)
    {
        var hash = 14695981039346656037UL ^ Mix(salt);
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    /// <summary>Whether a thing with this rate happens for this seed, independent of every other name.</summary>
    public static bool Happens(ulong seed, string name, double rate) => rate > 0 && ToUnit(Seed(name, seed)) < rate;

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>From 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public double Unit() => ToUnit(Next());

    public bool Chance(double rate) => Unit() < rate;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>A decimal between the bounds, leaning to the low end as prices and weights do.</summary>
    public decimal Lean(decimal low, decimal high, int digits)
    {
        var u = Unit();
        return Math.Round(low + (high - low) * (decimal)(u * u), digits);
    }

    /// <summary>Letters and digits of an identifier.</summary>
    public string Text(string alphabet, int length)
    {
        Span<char> text = stackalloc char[length];
        for (var i = 0; i < length; i++)
            text[i] = alphabet[Below(alphabet.Length)];
        return new string(text);
    }

    private static double ToUnit(ulong value) => (value >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
