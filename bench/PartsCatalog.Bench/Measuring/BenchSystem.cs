using Aspire.Hosting;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Measuring;

/// <summary>The whole system as the benchmarks want it: suppliers' limits out of the way unless a benchmark is about them.</summary>
internal static class BenchSystem
{
    public static readonly string[] Services =
        ["lookup-orchestrator", "supplier-adapter", "ai-validator", "consensus", "catalog-builder", "salesforce-gateway"];

    public static readonly string[] Servers = ["postgres", "rabbitmq", "redis"];

    /// <param name="limitsScaledBy">The suppliers' real limits times this; null for none.</param>
    public static Task<SystemUnderTest> StartAsync(int? limitsScaledBy = null, CancellationToken cancellationToken = default) => SystemUnderTest.StartAsync(
        builder =>
        {
            var adapter = builder.Project("supplier-adapter");
            foreach (var (supplier, perMinute, perSecond, perDay) in new[] { ("Encompass", 100, 0, 0), ("Marcone", 50, 0, 0), ("Reliable", 75, 0, 0), ("Amazon", 0, 1, 8640) })
            {
                var scale = limitsScaledBy ?? 0;
                adapter.WithEnvironment($"Suppliers__{supplier}__RequestsPerMinute", $"{perMinute * scale}");
                adapter.WithEnvironment($"Suppliers__{supplier}__RequestsPerSecond", $"{perSecond * scale}");
                adapter.WithEnvironment($"Suppliers__{supplier}__RequestsPerDay", $"{perDay * scale}");
            }
        },
        cancellationToken: cancellationToken);
}
