using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>Claims that state the same value.</summary>
internal sealed class ValueGroup : Candidate
{
    private Said? _representative;

    public List<Said> Said { get; } = [];

    public override string Label => Representative.Value.Display;

    public CanonicalValue Canonical => Said[0].Value;

    /// <summary>The claim whose spelling stands for the group: the first source's by priority, among its own the first by value.</summary>
    public Said Representative => _representative ??= FindRepresentative();

    public AttributeValue Value => AttributeValue.Of(Representative.Value.Display);

    /// <summary>Takes in another group that says the same in other words.</summary>
    public void Absorb(ValueGroup other)
    {
        Said.AddRange(other.Said);
        Said.Sort(SaidOrder.Instance);
        _representative = null;
    }

    /// <summary>Lists every source of the group once.</summary>
    public void CallWitnesses(AttributeDefinition attribute, Policy.ConsensusPolicy policy)
    {
        Witnesses.Clear();
        var last = -1;
        foreach (var said in Said)
        {
            if (said.Source.Index != last)
            {
                last = said.Source.Index;
                Witnesses.Add(Witness.Of(said.Source, attribute, policy));
            }
        }
    }

    private Said FindRepresentative()
    {
        var first = First().Source.Index;
        foreach (var said in Said)
        {
            if (said.Source.Index == first)
            {
                return said;
            }
        }

        return Said[0];
    }
}
