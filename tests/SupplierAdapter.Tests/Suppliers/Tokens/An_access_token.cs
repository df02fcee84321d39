using PartsCatalog.SupplierAdapter.Suppliers.Tokens;
using PartsCatalog.SupplierAdapter.Tests.Host;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers.Tokens;

public sealed class An_access_token : IClassFixture<RealRedis>
{
    private readonly ManualClock _clock = new();
    private readonly RealRedis _redis;
    private int _fetched;

    public An_access_token(RealRedis redis)
    {
        _redis = redis;
        _redis.Begin();
    }

    private AccessTokenCache Replica() => new(
        async _ =>
        {
            await Task.Yield();
            return new AccessToken($"token-{Interlocked.Increment(ref _fetched)}", AccessTokenCache.UsableUntil(_clock.GetUtcNow(), 1_199));
        },
        new SharedToken(_redis, "token"),
        _clock);

    private static ValueTask<string> Get(AccessTokenCache replica) => replica.GetAsync(CancellationToken.None);

    [Fact]
    public async Task Is_fetched_once_for_all_who_wait_and_for_all_replicas()
    {
        using var one = Replica();
        using var two = Replica();
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Get(one).AsTask()))).Distinct().ShouldBe(["token-1"]);
        (await Get(two)).ShouldBe("token-1");
    }

    [Fact]
    public async Task Is_renewed_a_minute_before_it_expires()
    {
        using var one = Replica();
        await Get(one);
        _clock.Advance(TimeSpan.FromSeconds(1_138));
        (await Get(one)).ShouldBe("token-1");
        _clock.Advance(TimeSpan.FromSeconds(2));
        (await Get(one)).ShouldBe("token-2");
    }

    [Fact]
    public async Task That_was_refused_is_not_taken_again_from_another_replica()
    {
        using var one = Replica();
        using var two = Replica();
        one.Refuse(await Get(one));
        (await Get(one)).ShouldBe("token-2");
        two.Refuse("token-1");
        (await Get(two)).ShouldBe("token-2");
    }

    [Fact]
    public async Task Is_each_replica_s_own_without_Redis()
    {
        _redis.Cut = true;
        using var one = Replica();
        using var two = Replica();
        (await Get(one)).ShouldBe("token-1");
        (await Get(two)).ShouldBe("token-2");
    }
}
