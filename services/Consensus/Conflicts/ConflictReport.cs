namespace PartsCatalog.Consensus.Conflicts;

/// <summary>The latest conflicts and how often what takes part in them.</summary>
/// <param name="Conflicts">Latest first, one entry a source's side.</param>
/// <param name="Statistics">Over the latest sides, up to <see cref="ConflictReader.CountedSides"/>.</param>
internal sealed record ConflictReport(IReadOnlyList<ConflictSide> Conflicts, ConflictStatistics Statistics);
