using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>What is learned about one source of one attribute.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Kind">How its values are compared, given or guessed.</param>
/// <param name="Source">The source's name.</param>
/// <param name="Accuracy">Share of its own claims that are right, 0 to 1.</param>
/// <param name="Claims">Own claims that this was learned from; older ones count less.</param>
/// <param name="CopiesWith">Sources that copy each other or one feed with it.</param>
/// <param name="CopyRate">Share of facts in which it repeats what the first of them states; 0 for that one.</param>
public sealed record SourceTrust(
    string Attribute,
    ValueKind Kind,
    string Source,
    double Accuracy,
    double Claims,
    IReadOnlyList<string> CopiesWith,
    double CopyRate);
