namespace PartsCatalog.Consensus.Reviews;

/// <summary>One decision for all open items in which an attribute is in doubt.</summary>
/// <param name="Attribute">The attribute; a name of the registry.</param>
/// <param name="Source">Only items in which this source states the attribute; null for all.</param>
/// <param name="Manufacturer">Only parts of this make; null for all.</param>
/// <param name="Limit">Most items; 1 to 1,000, default 100.</param>
/// <param name="Decision">The decision: ACCEPT, CHOOSE or NOT_APPLICABLE. A typed value is a matter of one part.</param>
internal sealed record BulkDecision(string? Attribute, string? Source, string? Manufacturer, int? Limit, DecisionBody? Decision);
