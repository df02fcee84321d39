using PartsCatalog.Consensus.Engine.Evidence;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>Whether the same claims support two items.</summary>
internal sealed class SameSupporters : IEqualityComparer<List<Said>>
{
    public static SameSupporters Instance { get; } = new();

    public bool Equals(List<Said>? x, List<Said>? y)
    {
        if (x is null || y is null || x.Count != y.Count)
        {
            return ReferenceEquals(x, y);
        }

        for (var i = 0; i < x.Count; i++)
        {
            if (!ReferenceEquals(x[i], y[i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(List<Said> obj)
    {
        var hash = obj.Count;
        foreach (var said in obj)
        {
            hash = (hash * 31) + said.Source.Index;
        }

        return hash;
    }
}
