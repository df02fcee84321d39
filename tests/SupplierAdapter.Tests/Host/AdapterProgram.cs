using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PartsCatalog.SupplierAdapter.Querying;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>The whole service with the settings of a test.</summary>
internal sealed class AdapterProgram(IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<SupplierDesk>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
