using Microsoft.Extensions.Logging.Abstractions;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.SupplierAdapter.Querying;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Tests.Suppliers;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Querying;

public class The_desk_of_a_supplier
{
    private readonly ManualClock _clock = new();
    private readonly FakeSupplierOptions _options = new();
    private readonly List<RateRule> _rules = [];

    private SupplierDesk Desk(FakeSupplier supplier) =>
        new(supplier, _options, Limiter(), _clock, NullLogger.Instance);

    private SupplierLimiter Limiter()
    {
        var plan = new RatePlan(_rules);
        return new SupplierLimiter(new LocalPermits(plan, _clock), plan, _clock);
    }

    private static Task<SupplierEntry> Ask(SupplierDesk desk) => desk.AskAsync(Answers.Query("WR55X10025"), LookupPriority.Interactive, CancellationToken.None);

    // Lets virtual time pass until the task has ended; what runs on the pool in between is waited for.
    private async Task<SupplierEntry> Finish(Task<SupplierEntry> task, double stepSeconds = 0.1)
    {
        await Eventually.Async(() =>
        {
            if (!task.IsCompleted)
            {
                _clock.Advance(TimeSpan.FromSeconds(stepSeconds));
            }

            return task.IsCompleted;
        });
        return await task;
    }

    [Fact]
    public async Task Hands_on_what_the_supplier_answers_with_its_completeness()
    {
        using var desk = Desk(new FakeSupplier("FAKE", (_, _) => Task.FromResult(FakeSupplier.Response())));
        var entry = await Ask(desk);
        entry.Answer.Outcome.ShouldBe(SupplierOutcome.Found);
        entry.Answer.Completeness.ShouldBe(0.5m);
        entry.Answer.RawResponseId.ShouldBe(entry.ResponseId);
        entry.Coverage.Missing.ShouldBe(["msrp"]);
    }

    [Fact]
    public async Task Stops_waiting_at_the_deadline_and_lets_the_call_go_on()
    {
        var answer = new TaskCompletionSource<SupplierResponse>();
        using var desk = Desk(new FakeSupplier("FAKE", (_, _) => answer.Task));
        var asked = Ask(desk);
        _clock.Advance(TimeSpan.FromSeconds(7.9));
        asked.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        var entry = await asked;
        entry.Answer.Outcome.ShouldBe(SupplierOutcome.TimedOut);
        entry.Answer.RawResponseId.ShouldBeNull();
        answer.SetResult(FakeSupplier.Response());
        (await entry.StillRunning!.Completion).Answer.Outcome.ShouldBe(SupplierOutcome.Found);
    }

    [Fact]
    public async Task Ends_a_call_that_never_answers()
    {
        using var desk = Desk(new FakeSupplier("FAKE", async (_, token) =>
        {
            return await new TaskCompletionSource<SupplierResponse>().Task.WaitAsync(token);
        }));
        var asked = Ask(desk);
        _clock.Advance(TimeSpan.FromSeconds(9));
        var late = (await asked).StillRunning!.Completion;
        (await Finish(late, 1)).Answer.Outcome.ShouldBe(SupplierOutcome.TimedOut);
    }

    [Fact]
    public async Task Counts_the_deadline_from_the_permit_not_from_the_question()
    {
        _rules.Add(new RateRule(1, TimeSpan.FromSeconds(3)));
        _options.InteractiveWaitSeconds = 5;
        var answer = new TaskCompletionSource<SupplierResponse>();
        var supplier = new FakeSupplier("FAKE", (_, _) => answer.Task);
        using var desk = Desk(supplier);
        _ = Ask(desk);
        var second = Ask(desk);
        _clock.Advance(TimeSpan.FromSeconds(3.1));
        await Eventually.Async(() => supplier.Asked == 2);
        _clock.Advance(TimeSpan.FromSeconds(6));
        second.IsCompleted.ShouldBeFalse();
        (await Finish(second)).Answer.Outcome.ShouldBe(SupplierOutcome.TimedOut);
    }

    [Fact]
    public async Task Says_that_it_did_not_ask_when_the_limit_is_reached()
    {
        _rules.Add(new RateRule(1, TimeSpan.FromMinutes(1)));
        var supplier = new FakeSupplier("FAKE", (_, _) => Task.FromResult(FakeSupplier.Response()));
        using var desk = Desk(supplier);
        await Ask(desk);
        var refused = await Ask(desk);
        refused.Answer.Outcome.ShouldBe(SupplierOutcome.NotAsked);
        refused.Answer.Error!.ShouldContain("limit");
        supplier.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, 2)]
    [InlineData(503, 2)]
    [InlineData(400, 1)]
    [InlineData(429, 1)]
    public async Task Tries_again_only_after_failures_that_may_pass(int status, int asked)
    {
        var supplier = new FakeSupplier("FAKE", (_, _) => Task.FromResult(FakeSupplier.Response(status)));
        using var desk = Desk(supplier);
        (await Finish(Ask(desk))).Answer.Outcome.ShouldBe(SupplierOutcome.Failed);
        supplier.Asked.ShouldBe(asked);
    }

    [Fact]
    public async Task Succeeds_when_the_second_try_does()
    {
        var supplier = new FakeSupplier("FAKE", (n, _) => n == 1 ? throw new HttpRequestException("reset") : Task.FromResult(FakeSupplier.Response()));
        using var desk = Desk(supplier);
        (await Finish(Ask(desk))).Answer.Outcome.ShouldBe(SupplierOutcome.Found);
    }

    [Fact]
    public async Task Does_not_try_again_without_a_permit_of_its_own()
    {
        _rules.Add(new RateRule(1, TimeSpan.FromMinutes(1)));
        var supplier = new FakeSupplier("FAKE", (_, _) => Task.FromResult(FakeSupplier.Response(500)));
        using var desk = Desk(supplier);
        (await Finish(Ask(desk))).Answer.Outcome.ShouldBe(SupplierOutcome.Failed);
        supplier.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_a_supplier_alone_that_asks_for_it()
    {
        var supplier = new FakeSupplier("FAKE", (n, _) => Task.FromResult(FakeSupplier.Response(n == 1 ? 429 : 200) with { RetryAfter = TimeSpan.FromSeconds(30) }));
        using var desk = Desk(supplier);
        await Ask(desk);
        (await Ask(desk)).Answer.Outcome.ShouldBe(SupplierOutcome.NotAsked);
        _clock.Advance(TimeSpan.FromSeconds(30));
        (await Ask(desk)).Answer.Outcome.ShouldBe(SupplierOutcome.Found);
    }

    [Fact]
    public async Task Obeys_Retry_After_of_an_outage_and_does_not_try_again()
    {
        var supplier = new FakeSupplier("FAKE", (_, _) => Task.FromResult(FakeSupplier.Response(503) with { RetryAfter = TimeSpan.FromDays(400) }));
        using var desk = Desk(supplier);
        (await Finish(Ask(desk))).Answer.Outcome.ShouldBe(SupplierOutcome.Failed);
        supplier.Asked.ShouldBe(1);
        (await Ask(desk)).Answer.Outcome.ShouldBe(SupplierOutcome.NotAsked);
        _clock.Advance(TimeSpan.FromDays(1));
        (await Finish(Ask(desk))).Answer.Outcome.ShouldBe(SupplierOutcome.Failed);
        supplier.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Opens_its_circuit_after_too_many_failures_and_closes_it_again()
    {
        _options.Retries = 0;
        var broken = true;
        var supplier = new FakeSupplier("FAKE", (_, _) => Task.FromResult(FakeSupplier.Response(broken ? 503 : 200)));
        using var desk = Desk(supplier);
        for (var i = 0; i < 10; i++)
        {
            await Ask(desk);
        }

        var open = Ask(desk);
        open.IsCompleted.ShouldBeTrue("an open circuit costs no time");
        (await open).Answer.ShouldSatisfyAllConditions(answer => answer.Outcome.ShouldBe(SupplierOutcome.NotAsked), answer => answer.DurationMs.ShouldBe(0));
        supplier.Asked.ShouldBe(10);
        (desk.State().Circuit, desk.State().CircuitSince).ShouldBe(("OPEN", _clock.GetUtcNow()));
        broken = false;
        _clock.Advance(TimeSpan.FromSeconds(16));
        (await Ask(desk)).Answer.Outcome.ShouldBe(SupplierOutcome.Found);
        (desk.State().Circuit, desk.State().CircuitSince).ShouldBe(("CLOSED", _clock.GetUtcNow()));
        (await Ask(desk)).Answer.Outcome.ShouldBe(SupplierOutcome.Found);
    }

    [Fact]
    public async Task Holds_no_more_calls_than_its_bulkhead()
    {
        _options.MaximumConcurrent = 2;
        var answer = new TaskCompletionSource<SupplierResponse>();
        using var desk = Desk(new FakeSupplier("FAKE", (_, _) => answer.Task));
        var first = Ask(desk);
        var second = Ask(desk);
        (await Ask(desk)).Answer.Outcome.ShouldBe(SupplierOutcome.NotAsked);
        answer.SetResult(FakeSupplier.Response());
        (await first).Answer.Outcome.ShouldBe(SupplierOutcome.Found);
        (await second).Answer.Outcome.ShouldBe(SupplierOutcome.Found);
    }

    [Fact]
    public async Task Turns_a_defect_of_its_supplier_s_code_into_a_failed_entry()
    {
        using var desk = Desk(new FakeSupplier("FAKE", (_, _) => throw new InvalidOperationException("defect")));
        var entry = await Ask(desk);
        entry.Answer.Outcome.ShouldBe(SupplierOutcome.Failed);
        entry.Answer.Error!.ShouldNotContain("defect");
    }

    [Theory]
    [InlineData(true, "", "not configured")]
    [InlineData(false, "http://fake.example", "switched off")]
    public async Task Says_why_it_asks_nobody(bool enabled, string url, string reason)
    {
        _options.Enabled = enabled;
        _options.BaseUrl = url;
        using var desk = Desk(new FakeSupplier("FAKE", (_, _) => Task.FromResult(FakeSupplier.Response())));
        var entry = await Ask(desk);
        entry.Answer.Outcome.ShouldBe(SupplierOutcome.NotAsked);
        entry.Answer.Error!.ShouldContain(reason);
    }
}
