using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.SupplierAdapter.Tests.Host;

namespace PartsCatalog.SupplierAdapter.Tests.Limits;

public class Permits_that_replicas_share : PermitsCompliance, IClassFixture<RealRedis>
{
    private static readonly RatePlan TenAMinute = new([new RateRule(10, TimeSpan.FromMinutes(1))], BatchShare: 0.5);

    private readonly RealRedis _redis;

    public Permits_that_replicas_share(RealRedis redis)
    {
        _redis = redis;
        _redis.Begin();
    }

    internal override IPermits Permits(RatePlan plan) => Replica(plan);

    private SharedPermits Replica(RatePlan plan) => new(SupplierName.Amazon, plan, _redis, new LocalPermits(plan.Scaled(0.5), Clock), Clock);

    private static async Task<int> TakeAllAsync(params IPermits[] replicas)
    {
        var taken = 0;
        for (var i = 0; i < 40; i++)
        {
            taken += await replicas[i % replicas.Length].TakeAsync(LookupPriority.Interactive, waits: false) is null ? 1 : 0;
        }

        return taken;
    }

    [Fact]
    public async Task Are_counted_together() => (await TakeAllAsync(Replica(TenAMinute), Replica(TenAMinute), Replica(TenAMinute))).ShouldBe(10);

    [Fact]
    public async Task Go_to_an_interactive_lookup_of_one_replica_before_a_batch_of_another()
    {
        var (one, two) = (Replica(TenAMinute), Replica(TenAMinute));
        await one.PauseAsync(TimeSpan.FromSeconds(5));
        var free = await two.TakeAsync(LookupPriority.Interactive, waits: true);
        Clock.Advance(free!.Value - Clock.GetUtcNow());
        (await one.TakeAsync(LookupPriority.Batch, waits: true)).ShouldNotBeNull();
        (await two.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBeNull();
        (await one.TakeAsync(LookupPriority.Batch, waits: true)).ShouldBeNull();
    }

    [Fact]
    public async Task Go_to_batches_again_soon_after_a_replica_with_an_interactive_lookup_has_ended()
    {
        var (one, two) = (Replica(TenAMinute), Replica(TenAMinute));
        await one.PauseAsync(TimeSpan.FromSeconds(5));
        await two.TakeAsync(LookupPriority.Interactive, waits: true);
        Clock.Advance(TimeSpan.FromSeconds(5.3));
        (await one.TakeAsync(LookupPriority.Batch, waits: true)).ShouldBeNull();
    }

    [Fact]
    public async Task Stop_in_all_replicas_when_the_supplier_asks_one_for_it()
    {
        var (one, two) = (Replica(TenAMinute), Replica(TenAMinute));
        await one.PauseAsync(TimeSpan.FromSeconds(20));
        (await two.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Are_counted_by_each_replica_while_Redis_is_down_within_its_share()
    {
        _redis.Cut = true;
        (await TakeAllAsync(Replica(TenAMinute))).ShouldBe(5);
    }

    [Fact]
    public async Task Count_what_a_replica_was_given_before_Redis_went_down()
    {
        var one = Replica(TenAMinute);
        for (var i = 0; i < 4; i++)
        {
            (await one.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBeNull();
        }

        _redis.Cut = true;
        (await TakeAllAsync(one)).ShouldBe(1);
    }
}
