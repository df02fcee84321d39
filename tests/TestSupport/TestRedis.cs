namespace PartsCatalog.TestSupport;

/// <summary>The run's Redis, with a key prefix that no other test class has.</summary>
public sealed record TestRedis(string ConnectionString, string KeyPrefix)
{
    public static async Task<TestRedis> CreateAsync() => new(await TestServers.RedisAsync(), $"test:{Guid.NewGuid():N}:");
}
