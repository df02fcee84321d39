using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.RateLimits;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.ServiceDefaults.Caching;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.RateLimits;

public sealed class SharedLimitTests : IAsyncLifetime
{
    private const string Address = "/v1/catalog/lookup/WR55X60002";
    private TestDatabase _database = null!;
    private GatewayHost _one = null!;
    private GatewayHost _two = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var redis = await TestRedis.CreateAsync();
        _one = Replica(redis);
        _two = Replica(redis);
        foreach (var replica in new[] { _one, _two })
            await Eventually.Async(async () => await replica.Services.GetRequiredService<IRedis>().SetAsync("awake", new byte[1], TimeSpan.FromMinutes(1)));
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Two_replicas_count_together()
    {
        var key = (await _one.KeyAsync("replicated", limits: new(6, 100))).Reveal();
        using var one = _one.ClientWith(key);
        using var two = _two.ClientWith(key);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : two).GetAsync(Address)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound).ShouldBe(6);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.NotFound))
        {
            await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(62));
        }
    }

    [Fact]
    public async Task A_refusal_costs_nothing_so_there_is_room_again_when_it_was_said()
    {
        var key = (await _one.KeyAsync("patient", limits: new(2, 100))).Reveal();
        using var one = _one.ClientWith(key);
        using var two = _two.ClientWith(key);
        await one.GetAsync(Address);
        await one.GetAsync(Address);
        for (var i = 0; i < 5; i++)
        {
            using var refused = await two.GetAsync(Address);
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        }

        _two.Clock.Advance(TimeSpan.FromSeconds(62));
        using var later = await two.GetAsync(Address);

        later.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        later.Headers.GetValues("X-RateLimit-Remaining").ShouldBe(["1"]);
    }

    [Fact]
    public async Task No_span_holds_more_than_the_limit_in_the_script_either()
    {
        var shared = new SharedWindows(_one.Services.GetRequiredService<IRedis>());
        var client = Guid.NewGuid();
        var random = new Random(7);
        var now = Messages.Noon;
        List<DateTimeOffset> taken = [];
        for (var request = 0; request < 600; request++)
        {
            now += random.Next(20) == 0 ? TimeSpan.FromSeconds(random.Next(70)) : TimeSpan.FromMilliseconds(random.Next(900));
            if ((await shared.TakeAsync(client, new ClientLimits(20, 100_000), now, CancellationToken.None))!.Allowed)
                taken.Add(now);
        }

        taken.Count.ShouldBeGreaterThan(60);
        for (var last = 20; last < taken.Count; last++)
            (taken[last] - taken[last - 20]).ShouldBeGreaterThan(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
    }

    private GatewayHost Replica(TestRedis redis)
    {
        var replica = new GatewayHost(_database.ConnectionString, GatewayHost.NoBroker, GatewayHost.Nowhere, GatewayHost.Nowhere);
        replica.Settings["ConnectionStrings:redis"] = redis.ConnectionString;
        replica.Settings["Redis:KeyPrefix"] = redis.KeyPrefix;
        // A slow machine is not to turn this into a test of the local limit.
        replica.Settings["Redis:TimeoutMilliseconds"] = "5000";
        return replica;
    }
}
