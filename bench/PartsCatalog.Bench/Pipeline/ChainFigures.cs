namespace PartsCatalog.Bench.Pipeline;

/// <summary>What a skeleton did.</summary>
/// <param name="PerSecond">Chains completed a second.</param>
/// <param name="CpuMs">Processor time a chain in milliseconds: the skeleton's process, broker and database.</param>
internal sealed record ChainFigures(double PerSecond, double CpuMs);
