using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>A database and a virtual host for one test class.</summary>
public sealed class Servers : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public TestBroker Broker { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Broker = await TestBroker.CreateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    public Task<long> CountAsync(string table, string where = "true") => Database.ScalarAsync<long>($"SELECT count(*) FROM {table} WHERE {where}");
}
