using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Trust;

namespace PartsCatalog.Consensus.Policies;

/// <summary>The policy that settlements go by now. What was learned is swapped in while the service runs.</summary>
/// <param name="configured">The operator's policy, with the priors.</param>
internal sealed class CurrentPolicy(ConsensusPolicy configured)
{
    private volatile ConsensusPolicy _value = configured;

    /// <summary>The configured policy without anything learned.</summary>
    public ConsensusPolicy Configured { get; } = configured;

    /// <summary>The policy with the latest trust.</summary>
    public ConsensusPolicy Value => _value;

    /// <summary>The version of the trust in it; null while only the priors hold.</summary>
    public long? TrustVersion => _value.Trust.Learned?.Version;

    /// <summary>Takes other trust; null goes back to the priors.</summary>
    public void Take(LearnedTrust? learned) => _value = Configured.With(learned);
}
