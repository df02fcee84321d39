using PartsCatalog.AppHost;

namespace PartsCatalog.FaultSuite.Systems;

/// <summary>The six services, without servers and simulators.</summary>
internal static class SystemServices
{
    public static IReadOnlyList<string> Names { get; } =
    [
        ResourceNames.LookupOrchestrator, ResourceNames.SupplierAdapter, ResourceNames.AiValidator, ResourceNames.Consensus, ResourceNames.CatalogBuilder,
        ResourceNames.SalesforceGateway,
    ];
}
