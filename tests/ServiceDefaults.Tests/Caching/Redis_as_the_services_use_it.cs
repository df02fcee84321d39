using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Caching;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Caching;

public sealed class Redis_as_the_services_use_it
{
    private static readonly byte[] Value = Encoding.UTF8.GetBytes("value");

    [Fact]
    public async Task Keeps_a_value_until_it_expires()
    {
        using var redis = await CreateAsync();

        (await redis.SetAsync("key", Value, TimeSpan.FromMinutes(1))).ShouldBeTrue();
        (await redis.GetAsync("key")).ShouldBe(Value);
        (await redis.SetAsync("short", Value, TimeSpan.FromMilliseconds(50))).ShouldBeTrue();

        await Eventually.Async(async () => await redis.GetAsync("short") is null);
    }

    [Fact]
    public async Task Sets_only_where_there_is_none()
    {
        using var redis = await CreateAsync();

        (await redis.SetIfAbsentAsync("once", Value, TimeSpan.FromMinutes(1))).ShouldBe(true);
        (await redis.SetIfAbsentAsync("once", Value, TimeSpan.FromMinutes(1))).ShouldBe(false);
        (await redis.RemoveAsync("once")).ShouldBeTrue();
        (await redis.GetAsync("once")).ShouldBeNull();
    }

    [Fact]
    public async Task Runs_scripts()
    {
        using var redis = await CreateAsync();
        const string script = "redis.call('INCRBY', KEYS[1], ARGV[1]); return { redis.call('GET', KEYS[1]), 7 }";

        (await redis.EvaluateAsync(script, ["counter"], ["5"])).ShouldBe(["5", "7"]);
        (await redis.EvaluateAsync("return 'one'", [], [])).ShouldBe(["one"]);
        (await redis.EvaluateAsync("return nil", [], [])).ShouldBe([null]);
    }

    [Fact]
    public async Task That_is_not_configured_is_a_miss()
    {
        using var redis = Create(null, "");

        await IsMissingAsync(redis);
    }

    [Fact]
    public async Task That_is_gone_is_a_miss_within_its_time_and_costs_nothing_afterwards()
    {
        using var redis = Create($"127.0.0.1:{FreePort()},connectTimeout=200", "", pauseMilliseconds: 60_000);
        var started = TimeProvider.System.GetTimestamp();

        await IsMissingAsync(redis);
        for (var i = 0; i < 1000; i++)
            (await redis.GetAsync("key")).ShouldBeNull();

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        redis.IsAvailable.ShouldBeFalse();
    }

    [Fact]
    public async Task With_a_wrong_password_is_a_miss()
    {
        var address = (await TestServers.RedisAsync()).Split(',')[0];
        using var redis = Create($"{address},password=sim-wrong", "");

        await IsMissingAsync(redis);
    }

    [Fact]
    public async Task That_comes_back_is_used_again()
    {
        var address = (await TestRedis.CreateAsync()).ConnectionString;
        var endpoint = address.Split(',')[0];
        await using var proxy = new CutCable(IPEndPoint.Parse(endpoint));
        using var redis = Create(address.Replace(endpoint, proxy.Address), $"test:{Guid.NewGuid():N}:");
        await Eventually.Async(() => redis.SetAsync("key", Value, TimeSpan.FromMinutes(1)));

        proxy.Cut();
        await Eventually.Async(async () => await redis.GetAsync("key") is null && !redis.IsAvailable);
        proxy.Mend();

        await Eventually.Async(async () => (await redis.GetAsync("key"))?.SequenceEqual(Value) == true, TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task That_is_gone_leaves_the_service_healthy_but_degraded()
    {
        await using var host = await ServiceHost.StartAsync(null, null, build: builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:redis"] = $"127.0.0.1:{FreePort()}" });
            builder.AddRedis();
        });
        using var client = host.CreateClient();

        var report = await client.GetStringAsync("health");

        report.ShouldContain("\"Degraded\"");
        (await host.Services.GetRequiredService<IRedis>().GetAsync("key")).ShouldBeNull();
    }

    private static async Task IsMissingAsync(IRedis redis)
    {
        (await redis.GetAsync("key")).ShouldBeNull();
        (await redis.SetAsync("key", Value, TimeSpan.FromMinutes(1))).ShouldBeFalse();
        (await redis.SetIfAbsentAsync("key", Value, TimeSpan.FromMinutes(1))).ShouldBeNull();
        (await redis.RemoveAsync("key")).ShouldBeFalse();
        (await redis.EvaluateAsync("return 1", [], [])).ShouldBeNull();
    }

    private static async Task<Redis> CreateAsync()
    {
        var server = await TestRedis.CreateAsync();
        var redis = Create(server.ConnectionString, server.KeyPrefix);
        // The first call connects, and may run out of its time on a busy machine.
        await Eventually.Async(() => redis.SetAsync("first", Value, TimeSpan.FromMinutes(1)));
        return redis;
    }

    private static Redis Create(string? address, string prefix, int pauseMilliseconds = 300) => new(
        new RedisAddress(address),
        Options.Create(new RedisOptions { KeyPrefix = prefix, PauseMilliseconds = pauseMilliseconds, TimeoutMilliseconds = 2000 }),
        TimeProvider.System,
        NullLogger<Redis>.Instance);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
