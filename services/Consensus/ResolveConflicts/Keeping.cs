namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>What became of a settlement that was to be kept.</summary>
/// <param name="IsNew">It is kept; else that session and round has one already, or is overtaken.</param>
/// <param name="IsDecided">People decided about the part.</param>
/// <param name="IsOvertaken">A later round of the session was kept before: nobody waits for this one.</param>
internal sealed record Keeping(bool IsNew, bool IsDecided, bool IsOvertaken);
