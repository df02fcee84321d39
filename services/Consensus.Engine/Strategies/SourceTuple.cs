using PartsCatalog.Consensus.Engine.Evidence;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>One source's values of a linked group, member by member; null where it states none.</summary>
/// <param name="Source">Whose they are.</param>
/// <param name="Members">Its claim about each member of the group.</param>
/// <param name="Stated">How many members it states.</param>
/// <param name="Rank">Its place in the order of priority.</param>
internal sealed record SourceTuple(SourceView Source, Said?[] Members, int Stated, int Rank);
