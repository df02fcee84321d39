using PartsCatalog.SupplierAdapter.Limits;

namespace PartsCatalog.SupplierAdapter.Tests.Limits;

public class A_plan_of_limits
{
    // Amazon's: 1 a second, 8,640 a day.
    private static readonly RatePlan Amazon = new([new RateRule(1, TimeSpan.FromSeconds(1)), new RateRule(8_640, TimeSpan.FromDays(1))], BatchShare: 0.8, BatchBurst: 300);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(300, 299)]
    [InlineData(301, 300)]
    [InlineData(6_912, 82_650)]
    [InlineData(100_000, 1_246_250)]
    public void Tells_how_long_a_batch_takes(int requests, int seconds) => Amazon.TimeOfBatches(requests).TotalSeconds.ShouldBe(seconds, 1);

    [Fact]
    public void Gives_batches_their_share_of_the_day() => Amazon.BatchesPerDay.ShouldBe(6_912);

    [Fact]
    public void Is_free_without_rules()
    {
        var none = new RatePlan([]);
        none.TimeOfBatches(1_000_000).ShouldBe(TimeSpan.Zero);
        none.BatchesPerDay.ShouldBeNull();
        none.BatchInterval.ShouldBeNull();
    }

    [Fact]
    public void Leaves_at_least_one_request_when_it_is_shared_out() => Amazon.Scaled(0.1).Rules.Select(rule => rule.Permits).ShouldBe([1, 864]);
}
