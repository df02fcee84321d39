using System.Runtime.InteropServices;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>Claims in memory, until there are too many; gives them back entity by entity.</summary>
internal sealed class ClaimBuffer(int mostClaims, long mostCharacters)
{
    private readonly Dictionary<string, int> _entityAt = new(StringComparer.Ordinal);
    private readonly List<string> _entities = [];
    private readonly List<Row> _rows = [];
    private long _characters;

    public bool IsFull => _rows.Count >= mostClaims || _characters >= mostCharacters;

    public int Count => _rows.Count;

    public void Add(string entity, int attribute, int source, string value, double day)
    {
        // Rows of one entity mostly stand together.
        if (_rows.Count > 0 && _entities[_rows[^1].Entity] == entity)
        {
            _rows.Add(new Row(_rows[^1].Entity, attribute, source, value, day));
        }
        else
        {
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(_entityAt, entity, out var known);
            if (!known)
            {
                at = _entities.Count;
                _entities.Add(entity);
                _characters += entity.Length;
            }

            _rows.Add(new Row(at, attribute, source, value, day));
        }

        _characters += value.Length;
    }

    public void Clear()
    {
        _entityAt.Clear();
        _entities.Clear();
        _rows.Clear();
        _characters = 0;
    }

    /// <summary>All claims by entity, the entities in ordinal order of their names.</summary>
    public IEnumerable<(string Entity, StoredClaim[] Claims)> ByEntity()
    {
        // Counting sort: where each entity's rows start.
        var starts = new int[_entities.Count + 1];
        foreach (var row in _rows)
        {
            starts[row.Entity + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = (int[])starts.Clone();
        var order = new int[_rows.Count];
        for (var i = 0; i < _rows.Count; i++)
        {
            order[next[_rows[i].Entity]++] = i;
        }

        var names = _entities.ToArray();
        var sorted = new int[names.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = i;
        }

        Array.Sort(names, sorted, StringComparer.Ordinal);
        foreach (var entity in sorted)
        {
            var claims = new StoredClaim[starts[entity + 1] - starts[entity]];
            for (var i = 0; i < claims.Length; i++)
            {
                var row = _rows[order[starts[entity] + i]];
                claims[i] = new StoredClaim(row.Attribute, row.Source, row.Value, row.Day);
            }

            yield return (_entities[entity], claims);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Row(int Entity, int Attribute, int Source, string Value, double Day);
}
