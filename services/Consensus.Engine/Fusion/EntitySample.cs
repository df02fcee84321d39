namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>
/// A bounded sample of whole entities. Which entities is decided by a hash of their names, so that the sample is the same in any order;
/// reviewed ones are always in it.
/// </summary>
internal sealed class EntitySample(int mostClaims, IReadOnlySet<string> reviewed)
{
    private readonly List<EntityClaims> _entities = [];
    private uint _below = uint.MaxValue;
    private int _claims;

    public IReadOnlyList<EntityClaims> Entities => _entities;

    /// <summary>Whether entities had to be left out.</summary>
    public bool IsPartial => _below != uint.MaxValue;

    public void Offer(EntityClaims entity)
    {
        if (!Keeps(entity.Entity))
        {
            return;
        }

        _entities.Add(entity);
        _claims += entity.Claims.Count;
        while (_claims > mostClaims && _below > 1)
        {
            _below /= 2;
            _entities.RemoveAll(kept => !Keeps(kept.Entity));
            _claims = _entities.Sum(kept => kept.Claims.Count);
        }
    }

    private bool Keeps(string entity) => _below == uint.MaxValue || Hash(entity) < _below || reviewed.Contains(entity);

    // FNV-1a, since string.GetHashCode differs from run to run; the last step spreads it over the high bits, which decide.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 16;
        hash *= 0x7feb352du;
        return hash ^ (hash >> 15);
    }
}
