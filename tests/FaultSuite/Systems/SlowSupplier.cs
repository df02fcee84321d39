using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using PartsCatalog.AppHost;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.FaultSuite.Systems;

/// <summary>Amazon answers after <see cref="FaultLoad.SupplierLatency"/>, in every system of the suite.</summary>
internal static class SlowSupplier
{
    public static void Configure(DistributedApplicationTestingBuilder builder) =>
        builder.Project(ResourceNames.SupplierSimulator)
            .WithEnvironment("Faults__Amazon__LatencyMs", FaultLoad.SupplierLatency.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
}
