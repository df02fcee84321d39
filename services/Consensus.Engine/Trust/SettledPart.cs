using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>The latest lookup of a part, as evidence of how right its sources are.</summary>
/// <param name="Question">Claims and verdicts.</param>
/// <param name="Reviewed">What a person decided, by attribute.</param>
public sealed record SettledPart(ResolveConsensus Question, IReadOnlyDictionary<string, AttributeValue> Reviewed);
