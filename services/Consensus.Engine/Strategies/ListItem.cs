using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>One item of a united list, with the claim of each source that has it.</summary>
internal sealed class ListItem
{
    private int _rank = int.MaxValue;

    public string Display { get; private set; } = "";

    /// <summary>One claim a source, in order of source.</summary>
    public List<Said> Supporters { get; } = new(2);

    /// <summary>Share by which the AIs take the remaining doubt away.</summary>
    public double AiDoubt { get; set; } = 1;

    public void Support(Said said, CanonicalValue value, int rank)
    {
        if (Supporters.Count > 0 && Supporters[^1].Source.Index == said.Source.Index)
        {
            return;
        }

        // The first source by priority spells the item.
        if (Supporters.Count == 0 || rank < _rank)
        {
            Display = value.Display;
            _rank = rank;
        }

        Supporters.Add(said);
    }

    /// <summary>By support, most first, then by name.</summary>
    public static int BySupport(ListItem x, ListItem y)
    {
        var order = y.Supporters.Count.CompareTo(x.Supporters.Count);
        return order == 0 ? string.CompareOrdinal(x.Display, y.Display) : order;
    }
}
