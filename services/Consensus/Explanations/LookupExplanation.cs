using PartsCatalog.Consensus.Engine.Explaining;

namespace PartsCatalog.Consensus.Explanations;

/// <summary>Why a lookup's attributes are settled as they are.</summary>
/// <param name="SessionId">The lookup.</param>
/// <param name="Round">The round that is explained.</param>
/// <param name="PartKey">The part.</param>
/// <param name="TrustVersion">The learned trust that it was settled by; null by the priors alone.</param>
/// <param name="Attributes">One entry an attribute about which anything was said.</param>
internal sealed record LookupExplanation(Guid SessionId, int Round, string PartKey, long? TrustVersion, IReadOnlyList<AttributeExplanation> Attributes);
