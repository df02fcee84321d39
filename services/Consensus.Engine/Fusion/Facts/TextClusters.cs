using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion.Facts;

/// <summary>
/// Groups texts whose keys are equal, and then those that say the same in slightly different words: the key with most claims is a centre,
/// and the others join the first centre that they resemble.
/// </summary>
internal sealed class TextClusters
{
    /// <summary>Above this many different texts in one fact the rest is compared letter by letter only.</summary>
    private const int MostCentres = 64;

    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly List<(string Key, int Claims, int Cluster)> _keys = [];
    private readonly List<int> _order = [];
    private readonly List<int> _centres = [];

    /// <summary>Gives each text its group, from <paramref name="first"/> on; numbers are left alone.</summary>
    public void Assign(AttributeType type, ReadOnlySpan<ReadValue> values, Span<int> cluster, int first)
    {
        _at.Clear();
        _keys.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsNumber)
            {
                continue;
            }

            var key = values[i].Key;
            if (_at.TryGetValue(key, out var at))
            {
                _keys[at] = (key, _keys[at].Claims + 1, -1);
            }
            else
            {
                _at.Add(key, _keys.Count);
                _keys.Add((key, 1, -1));
            }
        }

        Merge(type.Kind, first);
        for (var i = 0; i < values.Length; i++)
        {
            if (!values[i].IsNumber)
            {
                cluster[i] = _keys[_at[values[i].Key]].Cluster;
            }
        }
    }

    private void Merge(ValueKind kind, int first)
    {
        _order.Clear();
        for (var i = 0; i < _keys.Count; i++)
        {
            _order.Add(i);
        }

        if (_keys.Count > 1)
        {
            _order.Sort((x, y) => _keys[x].Claims != _keys[y].Claims ? _keys[y].Claims.CompareTo(_keys[x].Claims) : string.CompareOrdinal(_keys[x].Key, _keys[y].Key));
        }

        _centres.Clear();
        foreach (var at in _order)
        {
            var (key, claims, _) = _keys[at];
            var joined = -1;
            for (var i = 0; i < Math.Min(_centres.Count, MostCentres) && joined < 0; i++)
            {
                joined = ValueReader.AreSame(kind, _keys[_centres[i]].Key, key) ? i : -1;
            }

            if (joined < 0)
            {
                joined = _centres.Count;
                _centres.Add(at);
            }

            _keys[at] = (key, claims, first + joined);
        }
    }
}
