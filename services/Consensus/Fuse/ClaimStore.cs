using PartsCatalog.Consensus.Engine.Fusion;

namespace PartsCatalog.Consensus.Fuse;

/// <summary>
/// The claims of a file, ordered by entity, to be read several times. What does not fit into memory is sorted in runs on disk and merged at
/// each reading.
/// </summary>
/// <param name="mostClaims">Claims in memory.</param>
/// <param name="mostCharacters">Characters of entities and values in memory.</param>
internal sealed class ClaimStore(int mostClaims = ClaimStore.DefaultClaims, long mostCharacters = ClaimStore.DefaultCharacters) : IDisposable
{
    private const int DefaultClaims = 4_000_000;
    private const long DefaultCharacters = 256L * 1024 * 1024;

    private readonly ClaimBuffer _buffer = new(mostClaims, mostCharacters);
    private readonly NameNumbers _attributes = new();
    private readonly NameNumbers _sources = new();
    private readonly List<string> _runs = [];
    private string? _folder;
    private List<EntityClaims>? _inMemory;
    private int[] _attributeRank = [];
    private int[] _sourceRank = [];

    public long Claims { get; private set; }

    /// <summary>Runs on disk; 0 when all fits into memory.</summary>
    public int Runs => _runs.Count;

    public void Add(string entity, string attribute, string source, string value, double day)
    {
        _buffer.Add(entity, _attributes.Of(attribute), _sources.Of(source), value, day);
        Claims++;
        if (_buffer.IsFull)
        {
            Spill();
        }
    }

    /// <summary>To be called when all claims are in.</summary>
    public Vocabulary Complete()
    {
        if (_runs.Count > 0 && _buffer.Count > 0)
        {
            Spill();
        }

        (var attributes, _attributeRank) = _attributes.Ranked();
        (var sources, _sourceRank) = _sources.Ranked();
        if (_runs.Count == 0)
        {
            _inMemory = [.. _buffer.ByEntity().Select(entity => new EntityClaims(entity.Entity, Ordered(entity.Claims)))];
            _buffer.Clear();
        }

        return new Vocabulary(attributes, sources);
    }

    /// <summary>All claims by entity, in the ordinal order of the entities.</summary>
    public IEnumerable<EntityClaims> Entities() => _inMemory ?? Merged().Select(entity => new EntityClaims(entity.Entity, Ordered(entity.Claims)));

    public void Dispose()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Spill()
    {
        _folder ??= Directory.CreateTempSubdirectory("fuse-").FullName;
        var run = Path.Combine(_folder, $"{_runs.Count}.run");
        SortedRun.Write(run, _buffer.ByEntity());
        _runs.Add(run);
        _buffer.Clear();
    }

    private IEnumerable<(string Entity, StoredClaim[] Claims)> Merged()
    {
        var readers = _runs.ConvertAll(run => SortedRun.Read(run).GetEnumerator());
        try
        {
            var heads = new PriorityQueue<int, string>(StringComparer.Ordinal);
            for (var i = 0; i < readers.Count; i++)
            {
                Advance(readers, i, heads);
            }

            while (heads.TryDequeue(out var first, out var entity))
            {
                var claims = readers[first].Current.Claims;
                Advance(readers, first, heads);
                while (heads.TryPeek(out var other, out var next) && next == entity)
                {
                    heads.Dequeue();
                    claims = [.. claims, .. readers[other].Current.Claims];
                    Advance(readers, other, heads);
                }

                yield return (entity, claims);
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private static void Advance(List<IEnumerator<(string Entity, StoredClaim[] Claims)>> readers, int i, PriorityQueue<int, string> heads)
    {
        if (readers[i].MoveNext())
        {
            heads.Enqueue(i, readers[i].Current.Entity);
        }
    }

    private Claim[] Ordered(StoredClaim[] stored)
    {
        var claims = new Claim[stored.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            claims[i] = new Claim(_attributeRank[stored[i].Attribute], _sourceRank[stored[i].Source], stored[i].Value, stored[i].Day);
        }

        if (!IsOrdered(claims))
        {
            Array.Sort(claims, ClaimOrder);
        }

        return claims;
    }

    private static bool IsOrdered(Claim[] claims)
    {
        for (var i = 1; i < claims.Length; i++)
        {
            if (ClaimOrder(claims[i - 1], claims[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int ClaimOrder(Claim x, Claim y)
    {
        var order = x.Attribute.CompareTo(y.Attribute);
        order = order != 0 ? order : x.Source.CompareTo(y.Source);
        order = order != 0 ? order : string.CompareOrdinal(x.Value, y.Value);
        return order != 0 ? order : x.ObservedDay.CompareTo(y.ObservedDay);
    }
}
