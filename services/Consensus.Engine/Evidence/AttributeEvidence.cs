using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Evidence;

/// <summary>Everything that was said about one attribute, in an order that does not depend on the input's.</summary>
internal sealed class AttributeEvidence(AttributeDefinition attribute)
{
    public AttributeDefinition Attribute { get; } = attribute;

    /// <summary>The claims that count.</summary>
    public List<Said> Counted { get; } = [];

    /// <summary>The claims that are shown and do not count.</summary>
    public List<Said> SetAside { get; } = [];

    public Opinion? OpenAi { get; set; }

    public Opinion? Grok { get; set; }

    public bool HasClaims => Counted.Count > 0 || SetAside.Count > 0;

    public bool IsSilent => !HasClaims && OpenAi is null && Grok is null;

    public void Add(Said said) => (said.SetAside is null ? Counted : SetAside).Add(said);

    /// <summary>Puts the claims in order and leaves one of each that are the same in everything.</summary>
    public void Arrange()
    {
        Arrange(Counted);
        Arrange(SetAside);
    }

    /// <summary>How many sources have a word that counts.</summary>
    public int CountSources()
    {
        var count = 0;
        for (var i = 0; i < Counted.Count; i++)
        {
            // In order of source: a new one begins where the source changes.
            if (i == 0 || Counted[i].Source.Index != Counted[i - 1].Source.Index)
            {
                count++;
            }
        }

        return count;
    }

    private static void Arrange(List<Said> said)
    {
        if (said.Count < 2)
        {
            return;
        }

        said.Sort(SaidOrder.Instance);
        var kept = 1;
        for (var i = 1; i < said.Count; i++)
        {
            if (SaidOrder.Instance.Compare(said[i], said[kept - 1]) != 0)
            {
                said[kept++] = said[i];
            }
        }

        said.RemoveRange(kept, said.Count - kept);
    }
}
