namespace PartsCatalog.AppHost;

/// <summary>The names of everything in AppHost.cs, for those who start the system or find their way in it.</summary>
public static class ResourceNames
{
    public const string Postgres = "postgres";
    public const string RabbitMq = "rabbitmq";
    public const string Redis = "redis";

    public const string LookupDatabase = "lookupdb";
    public const string SupplierDatabase = "supplierdb";
    public const string ValidationDatabase = "validationdb";
    public const string ConsensusDatabase = "consensusdb";
    public const string CatalogDatabase = "catalogdb";
    public const string GatewayDatabase = "gatewaydb";

    public const string LookupOrchestrator = "lookup-orchestrator";
    public const string SupplierAdapter = "supplier-adapter";
    public const string AiValidator = "ai-validator";
    public const string Consensus = "consensus";
    public const string CatalogBuilder = "catalog-builder";
    public const string SalesforceGateway = "salesforce-gateway";

    public const string SupplierSimulator = "supplier-simulator";
    public const string AiSimulator = "ai-simulator";

    public const string InternalSigningKey = "internal-signing-key";

    /// <summary>The secret part of the gateway's development key.</summary>
    public const string DevelopmentApiKey = "dev-api-key";

    /// <summary>What every development key of the gateway begins with.</summary>
    public const string DevelopmentApiKeyPrefix = "pck_dev_";
}
