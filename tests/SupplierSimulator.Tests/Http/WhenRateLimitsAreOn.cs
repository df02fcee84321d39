namespace PartsCatalog.SupplierSimulator.Tests.Http;

public sealed class WhenRateLimitsAreOn : IDisposable
{
    private readonly Simulator _simulator = new(("RateLimits:Encompass", "3"), ("RateLimits:Amazon", "60"), ("RateLimits:AmazonPerDay", "4"));

    public void Dispose() => _simulator.Dispose();

    [Fact]
    public async Task Calls_over_the_limit_are_refused_until_time_has_passed()
    {
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await _simulator.EncompassAsync("WR55X10025")).Status);
        var refused = await _simulator.EncompassAsync("WR55X10025");
        _simulator.Clock.Advance(refused.RetryAfter!.Value);

        statuses.ShouldBe([200, 200, 200, 429]);
        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(20));
        (await _simulator.EncompassAsync("WR55X10025")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Amazon_takes_one_a_second_and_a_quota_a_day_and_tokens_are_free()
    {
        (await SearchAsync()).Status.ShouldBe(200);
        (await SearchAsync()).Status.ShouldBe(429);
        for (var i = 0; i < 3; i++)
        {
            _simulator.Clock.Advance(TimeSpan.FromSeconds(1));
            (await SearchAsync()).Status.ShouldBe(200);
        }

        _simulator.Clock.Advance(TimeSpan.FromSeconds(1));
        (await SearchAsync()).RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.FromHours(23));
        _simulator.Clock.Advance(TimeSpan.FromDays(1));
        (await SearchAsync()).Status.ShouldBe(200);
    }

    private Task<Answer> SearchAsync() => _simulator.CreatorsAsync("searchItems", """{"partnerTag":"sim-20","keywords":"WR55X10025"}""");
}
