using PartsCatalog.SupplierAdapter.AnswerCache;
using PartsCatalog.SupplierAdapter.Tests.Host;

namespace PartsCatalog.SupplierAdapter.Tests.AnswerCache;

public class Answers_in_Redis : AnswerStoreCompliance, IClassFixture<RealRedis>
{
    private readonly RealRedis _redis;

    public Answers_in_Redis(RealRedis redis)
    {
        _redis = redis;
        _redis.Begin();
    }

    internal override IAnswerStore Store => new RedisAnswerStore(_redis);

    // Redis has a clock of its own; the tests await what it does.
    protected override Task PassAsync(TimeSpan time) => Task.CompletedTask;

    [Fact]
    public async Task Are_not_there_while_Redis_is_down()
    {
        _redis.Cut = true;
        (await Store.ClaimAsync(["a"], "one", TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldBeNull();
        (await Store.SettleAsync([("a", "1")], "one", TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldBeFalse();
    }
}
