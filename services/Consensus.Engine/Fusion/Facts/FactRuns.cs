using System.Runtime.InteropServices;

namespace PartsCatalog.Consensus.Engine.Fusion.Facts;

/// <summary>Walks an entity's claims attribute by attribute.</summary>
internal ref struct FactRuns(EntityClaims entity)
{
    private readonly ReadOnlySpan<Claim> _claims = entity.Claims switch
    {
        List<Claim> list => CollectionsMarshal.AsSpan(list),
        Claim[] array => array,
        _ => entity.Claims.ToArray(),
    };

    private int _start;
    private int _end;

    public readonly ReadOnlySpan<Claim> Current => _claims[_start.._end];

    public readonly int Attribute => _claims[_start].Attribute;

    public bool MoveNext()
    {
        _start = _end;
        while (_end < _claims.Length && _claims[_end].Attribute == _claims[_start].Attribute)
        {
            _end++;
        }

        return _start < _end;
    }
}
