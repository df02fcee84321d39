using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>What a person is to look at first: the names that a review lists.</summary>
internal static class AttributesInDoubt
{
    public static string[] Of(ConsensusReached reached)
    {
        ArgumentNullException.ThrowIfNull(reached);
        return [.. reached.Attributes.Where(settled => settled.NeedsValidation).Select(settled => settled.Attribute)];
    }
}
