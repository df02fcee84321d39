using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.LearnTrust;

namespace PartsCatalog.Consensus.Policies;

/// <summary>The policy with the trust of another time.</summary>
internal sealed class PastPolicies(CurrentPolicy current, TrustStore trust)
{
    /// <summary>With a trust version, or with the priors alone for null; null when that version is not kept any more.</summary>
    public async Task<ConsensusPolicy?> FindAsync(long? trustVersion, CancellationToken cancellationToken)
    {
        if (trustVersion is null)
        {
            return current.Configured;
        }

        var now = current.Value;
        if (now.Trust.Learned?.Version == trustVersion)
        {
            return now;
        }

        return await trust.FindAsync(trustVersion.Value, cancellationToken) is { } learned ? current.Configured.With(learned) : null;
    }
}
