using PartsCatalog.Contracts;
using PartsCatalog.SalesforceGateway.AcceptLookup;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.BatchEstimates;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.Images;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.SalesforceGateway.RateLimits;
using PartsCatalog.SalesforceGateway.RawAnswers;
using PartsCatalog.SalesforceGateway.ReadCatalog;
using PartsCatalog.SalesforceGateway.Retention;
using PartsCatalog.SalesforceGateway.Settlements;
using PartsCatalog.SalesforceGateway.Supersession;
using PartsCatalog.SalesforceGateway.UsagePolicy;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.SalesforceGateway;

/// <summary>The gateway's parts, and the order in which a request passes them.</summary>
internal static class GatewayRegistration
{
    private const int Prefetch = 64;

    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.AddGatewayHttp();
        builder.AddApiKeys();
        builder.Services.AddSingleton<SharedWindows>();
        builder.Services.AddSingleton<ClientRateLimiter>();
        builder.Services.AddSingleton<LookupAcceptance>();
        builder.Services.AddHostedService<RetentionJob>();
        builder.Services.AddSingleton<KnownLookups>();
        builder.Services.AddTransient<SessionFinder>();
        builder.Services.AddSingleton<DocumentStore>();
        builder.Services.AddSingleton<SupersessionStore>();
        builder.Services.AddOptions<UsageOptions>()
            .Configure<IConfiguration>((usage, configuration) => configuration.GetSection(UsageOptions.SectionName).Bind(usage.Sources))
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<UsagePolicies>();
        builder.Services.AddSingleton<ServedDocuments>();
        builder.Services.AddSingleton<CatalogReads>();
        builder.Services.AddApiDocument();
        builder.AddInternalClient<OrchestratorClient>(OrchestratorClient.Service, http =>
        {
            // A poll waits for it: better the gateway's own answer soon than the orchestrator's late.
            http.TryTimeout = TimeSpan.FromSeconds(1);
            http.TotalTimeout = TimeSpan.FromSeconds(2);
            http.Retries = 1;
        });
        builder.AddInternalClient<SupplierAdapterClient>(SupplierAdapterClient.Service, http => http.Retries = 1);
        builder.AddInternalClient<ConsensusClient>(ConsensusClient.Service, http => http.Retries = 1);
    }

    public static void AddGatewayConsumers(this MessagingConfigurator bus)
    {
        bus.UseOutbox();
        bus.AddConsumer<RecordPublishedConsumer>(EndpointNames.SalesforceGateway, endpoint =>
        {
            endpoint.Prefetch = Prefetch;
            endpoint.Idempotent = true;
        });
        bus.AddConsumer<LookupCompletedConsumer>(EndpointNames.SalesforceGateway);
        bus.AddConsumer<LookupFailedConsumer>(EndpointNames.SalesforceGateway);
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.MapServiceDefaults();
        // Named here, behind the exception handler: otherwise the host puts them first, and a key that cannot be looked up would end as a bare 500.
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<RateLimitMiddleware>();
        app.MapAcceptLookup();
        app.MapFollowLookup();
        app.MapRawAnswers();
        app.MapBatchEstimate();
        app.MapSettlements();
        app.MapReadCatalog();
        app.MapImages();
        app.MapApiDocument();
    }
}
