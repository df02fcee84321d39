namespace PartsCatalog.Consensus.Fuse;

/// <summary>Numbers names in the order in which they come, and ranks them in ordinal order at the end.</summary>
internal sealed class NameNumbers
{
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Of(string name)
    {
        if (!_at.TryGetValue(name, out var at))
        {
            at = _names.Count;
            _names.Add(name);
            _at.Add(name, at);
        }

        return at;
    }

    /// <summary>The names in order, and the rank of each number.</summary>
    public (string[] Names, int[] Rank) Ranked()
    {
        var names = _names.ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        var rank = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            rank[_at[names[i]]] = i;
        }

        return (names, rank);
    }
}
