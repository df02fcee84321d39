using PartsCatalog.Consensus.Engine.Voting;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>Sources whose values of a linked group are the same.</summary>
internal sealed class TupleGroup(SourceTuple first) : Candidate
{
    private string? _label;

    /// <summary>The tuples, the first source's by priority first.</summary>
    public List<SourceTuple> Tuples { get; } = [first];

    public override string Label => _label ??= string.Join(" x ", Tuples[0].Members.Select(said => said?.Value.Display ?? "?"));
}
