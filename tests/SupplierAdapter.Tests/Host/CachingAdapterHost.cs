using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Caching;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>The service with its cache, in Redis.</summary>
public sealed class CachingAdapterHost : AdapterHost
{
    private TestRedis _redis = null!;

    public override async ValueTask InitializeAsync()
    {
        _redis = await TestRedis.CreateAsync();
        await base.InitializeAsync();
        await Eventually.Async(() => Services.GetRequiredService<IRedis>().SetAsync("awake", new byte[1], TimeSpan.FromMinutes(1)));
    }

    protected override void Configure(IDictionary<string, string> settings)
    {
        settings["SupplierAnswers:Minutes"] = "30";
        settings["ConnectionStrings:redis"] = _redis.ConnectionString;
        settings["Redis:KeyPrefix"] = _redis.KeyPrefix;
        settings["Redis:TimeoutMilliseconds"] = "5000";
    }
}
