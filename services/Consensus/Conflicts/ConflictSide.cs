namespace PartsCatalog.Consensus.Conflicts;

/// <summary>One source's side in the conflict over one attribute of one lookup.</summary>
internal sealed record ConflictSide(
    Guid SessionId, int Round, string PartKey, string Attribute, string Source, string Value, bool Chosen, string Rule, decimal Confidence, DateTimeOffset FoundAt);
