namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>What became of a settlement that was to be kept.</summary>
/// <param name="IsNew">It is kept; else that session and round has one already, or is overtaken.</param>
/// <param name="IsDecided">People decided about the part.</param>
/// <param name="OvertakenBy">The latest round of the session, where one after this was kept before.</param>
internal sealed record Keeping(bool IsNew, bool IsDecided, int? OvertakenBy);
