using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Replaying;

/// <summary>How an attribute was settled, in short.</summary>
/// <param name="Status">Whether there is a value.</param>
/// <param name="Value">The value, when there is one.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Level">The confidence in words.</param>
/// <param name="Rule">The rule that settled it.</param>
public sealed record AttributeOutcome(AttributeStatus Status, AttributeValue? Value, decimal Confidence, ConfidenceLevel Level, string? Rule)
{
    /// <summary>The outcome of a settled attribute.</summary>
    public static AttributeOutcome Of(SettledAttribute settled)
    {
        ArgumentNullException.ThrowIfNull(settled);
        return new AttributeOutcome(settled.Status, settled.Value, settled.Confidence, settled.Level, settled.Rule);
    }
}
