namespace PartsCatalog.Consensus.Engine.Replaying;

/// <summary>An attribute that is settled otherwise than before.</summary>
/// <param name="Attribute">Name in the registry.</param>
/// <param name="Before">How it was settled.</param>
/// <param name="After">How it is settled now.</param>
public sealed record AttributeChange(string Attribute, AttributeOutcome Before, AttributeOutcome After);
