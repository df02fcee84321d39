using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.Servers;

public sealed class The_servers_of_a_test_run
{
    [Fact]
    public async Task Give_a_fresh_database()
    {
        await using var database = await TestDatabase.CreateAsync();

        await database.ExecuteAsync("CREATE TABLE part (number text)");

        (await database.ScalarAsync<long>("SELECT count(*) FROM part")).ShouldBe(0);
    }

    [Fact]
    public async Task Give_a_virtual_host()
    {
        await using var broker = await TestBroker.CreateAsync();

        (await broker.QueuesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Give_a_redis() => (await TestServers.RedisAsync()).ShouldContain(",password=");
}
