namespace PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

/// <summary>A made source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Accuracy">Share of its own claims that are right.</param>
/// <param name="Coverage">Share of the facts that it speaks about.</param>
/// <param name="CopiesFrom">Name of an earlier source that it copies; null when it does not.</param>
/// <param name="CopyRate">Share of its claims that it copies, where the other speaks.</param>
internal sealed record Witness(string Name, double Accuracy, double Coverage = 0.9, string? CopiesFrom = null, double CopyRate = 0.95);
