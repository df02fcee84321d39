namespace PartsCatalog.Consensus.Conflicts;

/// <summary>How many sides of conflicts, and how many of them were chosen.</summary>
internal sealed record ConflictCount(string Name, long Sides, long Chosen);
