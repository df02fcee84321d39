using PartsCatalog.SalesforceGateway.RateLimits;

namespace PartsCatalog.SalesforceGateway.Tests.RateLimits;

public sealed class SlidingWindowTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 10, 30, 59, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_span_of_its_length_ever_holds_more_than_the_limit(int seed)
    {
        var random = new Random(seed);
        var window = new SlidingWindow(50, Minute);
        List<DateTimeOffset> taken = [];
        var now = Start;
        for (var request = 0; request < 5000; request++)
        {
            // Bursts with pauses: the pattern that a fixed window lets through twice.
            now += random.Next(40) == 0 ? TimeSpan.FromSeconds(random.Next(70)) : TimeSpan.FromMilliseconds(random.Next(120));
            window.Advance(now);
            if (window.Remaining > 0)
            {
                window.Take();
                taken.Add(now);
            }
        }

        taken.Count.ShouldBeGreaterThan(100);
        for (var last = 50; last < taken.Count; last++)
            (taken[last] - taken[last - 50]).ShouldBeGreaterThan(Minute - TimeSpan.FromTicks(1));
    }

    [Fact]
    public void When_it_is_used_up_it_says_exactly_when_there_is_room()
    {
        var window = new SlidingWindow(2, Minute);
        window.Advance(Start);
        window.Take();
        window.Take();
        window.Remaining.ShouldBe(0);
        var wait = window.UntilRoom(Start);

        wait.ShouldBeInRange(Minute, Minute + TimeSpan.FromSeconds(1));
        window.Advance(Start + wait - TimeSpan.FromTicks(1));
        window.Remaining.ShouldBe(0);
        window.Advance(Start + wait);
        window.Remaining.ShouldBe(2);
    }

    [Fact]
    public void Unused_it_has_room_at_once()
    {
        var window = new SlidingWindow(2, Minute);
        window.Advance(Start);

        window.UntilRoom(Start).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_clock_that_is_set_back_gives_nothing_away()
    {
        var window = new SlidingWindow(1, Minute);
        window.Advance(Start);
        window.Take();
        window.Advance(Start - TimeSpan.FromMinutes(30));

        window.Remaining.ShouldBe(0);
    }

    [Fact]
    public void A_request_that_was_refused_elsewhere_can_be_given_back()
    {
        var window = new SlidingWindow(1, Minute);
        window.Advance(Start);
        window.Take();
        window.GiveBack();

        window.Remaining.ShouldBe(1);
        window.UntilRoom(Start).ShouldBe(TimeSpan.Zero);
    }
}
