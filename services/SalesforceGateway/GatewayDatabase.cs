namespace PartsCatalog.SalesforceGateway;

/// <summary>The gateway's database.</summary>
internal static class GatewayDatabase
{
    public const string Name = "gatewaydb";
}
