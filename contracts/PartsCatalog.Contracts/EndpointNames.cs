namespace PartsCatalog.Contracts;

/// <summary>Names of the queues that commands are sent to. A name is part of the contract: a rename strands messages.</summary>
public static class EndpointNames
{
    /// <summary>The saga of LookupOrchestrator: answers, deadlines and requests of every lookup.</summary>
    public const string LookupSaga = "lookup-saga";

    /// <summary>The public door for <see cref="Lookups.LookupRequested"/> as plain JSON.</summary>
    public const string LookupRequests = "lookup-requests";

    /// <summary>SupplierAdapter: lookups a person or Salesforce waits for.</summary>
    public const string SupplierAdapter = "supplier-adapter";

    /// <summary>SupplierAdapter: lookups of a batch, which never delay interactive ones.</summary>
    public const string SupplierAdapterBatch = "supplier-adapter-batch";

    /// <summary>SupplierAdapter: images to download.</summary>
    public const string SupplierAdapterImages = "supplier-adapter-images";

    /// <summary>AiValidator.</summary>
    public const string AiValidator = "ai-validator";

    /// <summary>Consensus.</summary>
    public const string Consensus = "consensus";

    /// <summary>CatalogBuilder.</summary>
    public const string CatalogBuilder = "catalog-builder";

    /// <summary>SalesforceGateway: published records and the ends of lookups.</summary>
    public const string SalesforceGateway = "salesforce-gateway";
}
