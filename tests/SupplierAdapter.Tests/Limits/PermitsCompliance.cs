using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Limits;

/// <summary>What every way of counting permits promises.</summary>
public abstract class PermitsCompliance
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected ManualClock Clock { get; } = new();

    internal abstract IPermits Permits(RatePlan plan);

    [Fact]
    public async Task They_are_as_many_as_the_rule_allows_and_say_when_the_next_one_comes()
    {
        var permits = Permits(new RatePlan([new RateRule(3, Minute)]));
        var first = Clock.GetUtcNow();
        for (var i = 0; i < 3; i++)
        {
            (await permits.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBeNull();
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var next = await permits.TakeAsync(LookupPriority.Interactive, waits: true);
        next.ShouldNotBeNull().ShouldBeInRange(first + Minute, first + Minute + TimeSpan.FromMilliseconds(2));
        Clock.Advance(next.Value - Clock.GetUtcNow());
        (await permits.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBeNull();
    }

    [Fact]
    public async Task No_window_of_any_rule_holds_more_however_they_are_asked_for()
    {
        RateRule[] rules = [new(4, TimeSpan.FromSeconds(1)), new(20, Minute)];
        var permits = Permits(new RatePlan(rules));
        var random = new Random(11);
        List<DateTimeOffset> taken = [];
        for (var request = 0; request < 500; request++)
        {
            Clock.Advance(random.Next(15) == 0 ? TimeSpan.FromSeconds(random.Next(50)) : TimeSpan.FromMilliseconds(random.Next(700)));
            if (await permits.TakeAsync(request % 3 == 0 ? LookupPriority.Batch : LookupPriority.Interactive, waits: false) is null)
            {
                taken.Add(Clock.GetUtcNow());
            }
        }

        taken.Count.ShouldBeGreaterThan(100);
        foreach (var rule in rules)
        {
            for (var last = rule.Permits; last < taken.Count; last++)
            {
                (taken[last] - taken[last - rule.Permits]).ShouldBeGreaterThanOrEqualTo(rule.Window);
            }
        }
    }

    [Fact]
    public async Task Batches_leave_a_share_of_them_to_interactive_lookups()
    {
        var permits = Permits(new RatePlan([new RateRule(10, Minute)], BatchShare: 0.7));
        for (var i = 0; i < 7; i++)
        {
            (await permits.TakeAsync(LookupPriority.Batch, waits: true)).ShouldBeNull();
        }

        (await permits.TakeAsync(LookupPriority.Batch, waits: true)).ShouldNotBeNull();
        for (var i = 0; i < 3; i++)
        {
            (await permits.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Batches_are_spread_over_the_quota_of_the_day_after_their_burst()
    {
        // 100 a day, half of them for batches: one in 28.8 minutes, the first five at once.
        var permits = Permits(new RatePlan([new RateRule(100, TimeSpan.FromDays(1))], BatchShare: 0.5, BatchBurst: 5));
        var start = Clock.GetUtcNow();
        List<TimeSpan> taken = [];
        while (taken.Count < 8)
        {
            if (await permits.TakeAsync(LookupPriority.Batch, waits: true) is { } next)
            {
                Clock.Advance(next - Clock.GetUtcNow());
            }
            else
            {
                taken.Add(Clock.GetUtcNow() - start);
            }
        }

        taken.Select(time => Math.Round(time.TotalMinutes, 1)).ShouldBe([0, 0, 0, 0, 0, 28.8, 57.6, 86.4]);
        (await permits.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBeNull();
    }

    [Fact]
    public async Task There_are_none_during_a_pause_and_a_shorter_one_does_not_end_it()
    {
        var permits = Permits(new RatePlan([new RateRule(10, Minute)]));
        var start = Clock.GetUtcNow();
        await permits.PauseAsync(TimeSpan.FromSeconds(30));
        await permits.PauseAsync(TimeSpan.FromSeconds(5));
        (await permits.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBe(start + TimeSpan.FromSeconds(30));
        Clock.Advance(TimeSpan.FromSeconds(30));
        (await permits.TakeAsync(LookupPriority.Interactive, waits: true)).ShouldBeNull();
    }
}
