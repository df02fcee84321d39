using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.AnswerCache;
using PartsCatalog.SupplierAdapter.Tests.Host;
using PartsCatalog.SupplierAdapter.Tests.Suppliers;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.AnswerCache;

public class A_stampede_on_one_part : IClassFixture<RealRedis>
{
    private static readonly SupplierName[] Both = [SupplierName.Amazon, SupplierName.Marcone];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ManualClock _clock = new();
    private readonly RealRedis _redis;

    public A_stampede_on_one_part(RealRedis redis)
    {
        _redis = redis;
        _redis.Begin();
    }

    private CachedAnswers Replica() => new(_redis, Options.Create(new AnswerCacheOptions()), _clock);

    private static SupplierAnswer Answer(SupplierName source, SupplierOutcome outcome = SupplierOutcome.NotFound) =>
        new() { Source = source, Outcome = outcome, AskedAt = DateTimeOffset.UnixEpoch, DurationMs = 7, RawResponseId = Guid.NewGuid() };

    private Task<IReadOnlyDictionary<SupplierName, SupplierAnswer>> Find(CachedAnswers replica, string owner) =>
        replica.FindAsync(Answers.Query("WR55X10025"), Both, owner, Patience, CancellationToken.None);

    private async Task<T> Finish<T>(Task<T> task)
    {
        await Eventually.Async(() =>
        {
            _clock.Advance(task.IsCompleted ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
            return task.IsCompleted;
        });
        return await task;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Makes_all_but_the_first_wait_for_its_answer(bool withoutRedis)
    {
        _redis.Cut = withoutRedis;
        var first = Replica();
        // Without Redis replicas know nothing of each other.
        var second = withoutRedis ? first : Replica();
        (await Find(first, "one")).ShouldBeEmpty();
        var waiting = Enumerable.Range(0, 5).Select(i => Find(second, $"two-{i}")).ToArray();
        await first.SettleAsync(Answers.Query("WR55X10025"), Both.Select(supplier => (supplier, (SupplierAnswer?)Answer(supplier))), "one");
        foreach (var found in waiting)
        {
            (await Finish(found)).Values.Select(answer => answer.DurationMs).ShouldBe([7, 7]);
        }
    }

    [Fact]
    public async Task Lets_one_more_ask_where_the_first_got_no_answer()
    {
        var replica = Replica();
        await Find(replica, "one");
        var waiting = new[] { Find(replica, "two"), Find(replica, "three") };
        await replica.SettleAsync(Answers.Query("WR55X10025"), [(Both[0], Answer(Both[0])), (Both[1], Answer(Both[1], SupplierOutcome.Failed))], "one");
        var next = await Finish(await Finish(Task.WhenAny(waiting)));
        next.Keys.ShouldBe([SupplierName.Amazon]);
        waiting.Count(task => task.IsCompleted).ShouldBe(1);
    }

    [Fact]
    public async Task Waits_no_longer_than_an_answer_can_take()
    {
        var replica = Replica();
        await Find(replica, "one");
        var since = _clock.GetUtcNow();
        (await Finish(Find(replica, "two"))).ShouldBeEmpty();
        (_clock.GetUtcNow() - since).ShouldBeInRange(Patience, Patience * 1.5);
    }
}
