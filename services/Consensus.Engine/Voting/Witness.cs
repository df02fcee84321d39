using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>A source that stands for a candidate.</summary>
/// <param name="Source">Which.</param>
/// <param name="Accuracy">How often it is right about the attribute.</param>
/// <param name="Rank">Its place in the attribute's order of priority.</param>
/// <param name="Copies">Which source it repeats, and how often; null where it speaks for itself.</param>
internal readonly record struct Witness(SourceView Source, double Accuracy, int Rank, LearnedSource? Copies)
{
    public static Witness Of(SourceView source, AttributeDefinition attribute, ConsensusPolicy policy) => new(
        source, source.Accuracy.Of(attribute), policy.Priority.RankOf(source.Name, attribute), policy.Trust.CopyOf(source.Name, attribute));
}
