using Aspire.Hosting.State;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.State;

public sealed class A_temporary_directory
{
    [Fact]
    public void Is_gone_afterwards()
    {
        var temporary = TemporaryDirectory.Create();
        Directory.CreateDirectory(temporary.Path);

        temporary.Dispose();

        Directory.Exists(temporary.Path).ShouldBeFalse();
    }

    [Fact]
    public async Task That_a_killed_run_left_is_swept_by_the_next()
    {
        using var mine = TemporaryDirectory.Create();
        var left = Path.Combine(Path.GetDirectoryName(mine.Path)!, "left-by-a-test-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(left);
        File.WriteAllText(left + ".lock", "");

        // Another that begins at the same time may have the lock in its hand, and leaves the sweeping of that one to the next.
        await Eventually.Async(() =>
        {
            using var next = TemporaryDirectory.Create();
            return !Directory.Exists(left);
        });
        File.Exists(left + ".lock").ShouldBeFalse();
    }

    [Fact]
    public void Of_a_run_that_lives_is_left_alone()
    {
        using var living = TemporaryDirectory.Create();
        Directory.CreateDirectory(living.Path);

        using var next = TemporaryDirectory.Create();

        Directory.Exists(living.Path).ShouldBeTrue();
    }
}
