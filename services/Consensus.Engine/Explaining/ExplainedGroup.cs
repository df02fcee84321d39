using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Explaining;

/// <summary>Claims that state the same value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Chosen">Whether it is, or is part of, the settled value.</param>
/// <param name="SetAside">Why it did not count; null when it did.</param>
/// <param name="Claims">Who states it.</param>
public sealed record ExplainedGroup(AttributeValue Value, bool Chosen, string? SetAside, IReadOnlyList<ExplainedClaim> Claims);
