namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>One source's side in a conflict.</summary>
internal sealed record ConflictLine(string Attribute, string Source, string Value, bool Chosen, string Rule, decimal Confidence);
