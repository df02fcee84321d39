using PartsCatalog.Consensus.Engine.Policy;

namespace PartsCatalog.Consensus.Engine.Evidence;

/// <summary>A source within one settlement.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Its place among the sources of this settlement, ordered by name.</param>
/// <param name="Accuracy">How often it is right.</param>
internal sealed record SourceView(string Name, int Index, SourceAccuracy Accuracy);
