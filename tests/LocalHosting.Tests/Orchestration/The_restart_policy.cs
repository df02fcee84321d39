using Aspire.Hosting.Orchestration;
using Aspire.Hosting.State;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.Orchestration;

public sealed class The_restart_policy
{
    private readonly ManualClock _clock = new();
    private readonly RestartPolicy _policy;

    public The_restart_policy() => _policy = new RestartPolicy(
        new LocalHostingOptions
        {
            DeathLimit = 4,
            DeathWindow = TimeSpan.FromMinutes(1),
            FirstRestartDelay = TimeSpan.FromSeconds(1),
            LongestRestartDelay = TimeSpan.FromSeconds(5),
        },
        _clock);

    [Fact]
    public void Doubles_the_pause_up_to_the_longest_and_then_gives_up() =>
        Enumerable.Range(0, 5).Select(_ => _policy.AfterDeath()?.TotalSeconds).ShouldBe([1, 2, 4, 5, null]);

    [Fact]
    public void Forgets_deaths_that_lie_before_the_window()
    {
        _policy.AfterDeath();
        _policy.AfterDeath();
        _clock.Advance(TimeSpan.FromSeconds(61));

        _policy.AfterDeath().ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Starts_anew_when_someone_starts_the_resource_by_hand()
    {
        for (var death = 0; death < 5; death++)
            _policy.AfterDeath();

        _policy.Forget();

        _policy.AfterDeath().ShouldBe(TimeSpan.FromSeconds(1));
    }
}
