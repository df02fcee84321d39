using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.LookupOrchestrator.Purging;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.LookupOrchestrator.Tests.Hosting;

/// <summary>The orchestrator's program in this process, on a real database and broker, with times that are short, and long enough for a busy machine.</summary>
internal sealed class OrchestratorHost(string database, string broker) : WebApplicationFactory<Program>
{
    public const string SigningKey = "a-key-that-only-these-tests-use-0123456789";

    public EndedLookupPurge Purge => Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<EndedLookupPurge>().Single();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:lookupdb", database);
        builder.UseSetting("ConnectionStrings:rabbitmq", broker);
        builder.UseSetting("Internal:SigningKey", SigningKey);
        builder.UseSetting("Lookup:SuppliersSeconds", "4");
        builder.UseSetting("Lookup:ValidatorsSeconds", "4");
        builder.UseSetting("Lookup:BatchValidatorsSeconds", "100000");
        builder.UseSetting("Lookup:InnerStageSeconds", "4");
        builder.UseSetting("Lookup:SupplierRetrySeconds", "1");
    }
}
