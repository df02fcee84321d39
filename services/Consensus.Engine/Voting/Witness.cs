using PartsCatalog.Consensus.Engine.Evidence;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>A source that stands for a candidate.</summary>
/// <param name="Source">Which.</param>
/// <param name="Accuracy">How often it is right about the attribute.</param>
/// <param name="Rank">Its place in the attribute's order of priority.</param>
internal readonly record struct Witness(SourceView Source, double Accuracy, int Rank);
