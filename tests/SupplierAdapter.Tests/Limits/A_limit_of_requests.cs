using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Limits;

public class A_limit_of_requests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualClock _clock = new();
    private readonly SupplierLimiter _limiter;

    public A_limit_of_requests() => _limiter = Limiter(new RateRule(2, Second), new RateRule(5, TimeSpan.FromMinutes(1)));

    private SupplierLimiter Limiter(params RateRule[] rules)
    {
        var plan = new RatePlan(rules);
        return new SupplierLimiter(new LocalPermits(plan, _clock), plan, _clock);
    }

    public void Dispose()
    {
        _limiter.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<bool> Ask(LookupPriority priority = LookupPriority.Interactive, double seconds = 10) =>
        _limiter.AcquireAsync(priority, TimeSpan.FromSeconds(seconds), CancellationToken.None).AsTask();

    [Fact]
    public async Task Gives_as_many_permits_as_it_allows_and_the_next_when_its_window_has_slid()
    {
        (await Ask()).ShouldBeTrue();
        (await Ask()).ShouldBeTrue();
        var third = Ask();
        third.IsCompleted.ShouldBeFalse();
        _clock.Advance(Second * 1.01);
        (await third).ShouldBeTrue();
    }

    [Fact]
    public async Task Refuses_at_once_what_would_wait_too_long()
    {
        await Ask();
        await Ask();
        (await Ask(seconds: 0.5)).ShouldBeFalse();
    }

    [Fact]
    public async Task Lets_interactive_lookups_go_before_batches()
    {
        await Ask();
        await Ask();
        var batch = Ask(LookupPriority.Batch, 60);
        var interactive1 = Ask();
        var interactive2 = Ask();
        _clock.Advance(Second * 1.01);
        (await interactive1).ShouldBeTrue();
        (await interactive2).ShouldBeTrue();
        batch.IsCompleted.ShouldBeFalse();
        _clock.Advance(Second * 1.01);
        (await batch).ShouldBeTrue();
    }

    [Fact]
    public async Task Holds_all_its_rules_at_once()
    {
        for (var i = 0; i < 5; i++)
        {
            (await Ask()).ShouldBeTrue();
            _clock.Advance(Second);
        }

        (await Ask(seconds: 30)).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await Ask()).ShouldBeTrue();
    }

    [Fact]
    public async Task Never_lets_more_through_in_any_window()
    {
        using var limiter = Limiter(new RateRule(10, Second));
        var granted = new List<DateTimeOffset>();
        var waiting = Enumerable.Range(0, 60).Select(async _ =>
        {
            await limiter.AcquireAsync(LookupPriority.Interactive, TimeSpan.FromMinutes(1), CancellationToken.None);
            lock (granted)
            {
                granted.Add(_clock.GetUtcNow());
            }
        }).ToArray();
        while (!Array.TrueForAll(waiting, task => task.IsCompleted))
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        granted.Count.ShouldBe(60);
        (granted.Max() - granted.Min()).ShouldBeGreaterThanOrEqualTo(Second * 5);
    }

    [Fact]
    public async Task Gives_nothing_while_the_supplier_wants_to_be_left_alone()
    {
        await _limiter.PauseAsync(TimeSpan.FromSeconds(5));
        (await Ask(seconds: 4)).ShouldBeFalse();
        var patient = Ask(seconds: 8);
        _clock.Advance(TimeSpan.FromSeconds(5.1));
        (await patient).ShouldBeTrue();
    }

    [Fact]
    public async Task Forgets_who_gave_up()
    {
        await Ask();
        await Ask();
        using var stop = new CancellationTokenSource();
        var impatient = _limiter.AcquireAsync(LookupPriority.Interactive, TimeSpan.FromSeconds(10), stop.Token).AsTask();
        var next = Ask();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        _clock.Advance(Second * 1.01);
        (await next).ShouldBeTrue();
    }

    [Fact]
    public async Task Gives_a_retry_a_permit_only_when_one_is_free()
    {
        (await _limiter.TryAcquireAsync()).ShouldBeTrue();
        (await _limiter.TryAcquireAsync()).ShouldBeTrue();
        (await _limiter.TryAcquireAsync()).ShouldBeFalse();
        (await Ask(seconds: 2).WaitAsync(TimeSpan.Zero).ContinueWith(task => task.IsFaulted, TaskScheduler.Default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Refuses_at_once_those_whose_turn_cannot_come_in_time()
    {
        await Ask();
        await Ask();
        var waiting = Enumerable.Range(0, 3).Select(_ => Ask(seconds: 30)).ToArray();
        // Two permits a second: the fourth in the queue has its turn after 2 s.
        (await Ask(seconds: 1.9)).ShouldBeFalse();
        Array.TrueForAll(waiting, task => !task.IsCompleted).ShouldBeTrue();
    }

    [Fact]
    public async Task Lets_batches_go_on_when_an_interactive_lookup_gives_up()
    {
        await Ask();
        await Ask();
        using var stop = new CancellationTokenSource();
        var interactive = _limiter.AcquireAsync(LookupPriority.Interactive, TimeSpan.FromSeconds(10), stop.Token).AsTask();
        var batch = Ask(LookupPriority.Batch, 60);
        _limiter.Waiting.ShouldBe((1, 1));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(interactive);
        _clock.Advance(Second * 1.01);
        (await batch).ShouldBeTrue();
        _limiter.Waiting.ShouldBe((0, 0));
    }

    [Fact]
    public async Task Tells_those_who_wait_of_a_defect()
    {
        var plan = new RatePlan([]);
        using var limiter = new SupplierLimiter(new BrokenPermits(), plan, _clock);
        await Should.ThrowAsync<InvalidOperationException>(limiter.AcquireAsync(LookupPriority.Interactive, Second, CancellationToken.None).AsTask());
    }

    private sealed class BrokenPermits : IPermits
    {
        public ValueTask<DateTimeOffset?> TakeAsync(LookupPriority priority, bool waits) => throw new InvalidOperationException("a defect");

        public ValueTask PauseAsync(TimeSpan duration) => ValueTask.CompletedTask;
    }
}
