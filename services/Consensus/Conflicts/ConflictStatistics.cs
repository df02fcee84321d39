namespace PartsCatalog.Consensus.Conflicts;

/// <summary>How often what takes part in conflicts, most often first.</summary>
/// <param name="ByAttribute">Sides and those that won, by attribute.</param>
/// <param name="BySource">By source.</param>
/// <param name="ByRule">By the rule that settled the conflict.</param>
internal sealed record ConflictStatistics(IReadOnlyList<ConflictCount> ByAttribute, IReadOnlyList<ConflictCount> BySource, IReadOnlyList<ConflictCount> ByRule);
