using Aspire.Hosting.Processes;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.Terminal;

public sealed class A_host_without_a_terminal
{
    private const string ServersOnly = "--Sample:Services=false";
    private const string WithServers = "--Sample:Servers=true";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(UnixSignal.Interrupt)]
    [InlineData(UnixSignal.Terminate)]
    public async Task Prints_a_line_a_change_and_stops_cleanly(UnixSignal signal)
    {
        using var host = HostProcess.Start();
        await host.ShowsAsync("second: Running, healthy  http://127.0.0.1:");
        await host.ShowsAsync("after-task: Running, healthy");
        host.Output.ShouldContain("second: Waiting");
        host.Output.ShouldContain("task: Finished");

        host.Send(signal);

        (await host.WaitForExitAsync(Limit)).ShouldBe(0);
        host.Output.ShouldContain("second: Stopped");
        host.Output.LastIndexOf("second: Stopped", StringComparison.Ordinal).ShouldBeLessThan(host.Output.LastIndexOf("first-service: Stopped", StringComparison.Ordinal));
        host.Children.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_no_process_when_it_is_killed()
    {
        using var host = HostProcess.Start(ServersOnly, WithServers);
        await host.ShowsAsync("rabbitmq: Running, healthy");
        await host.ShowsAsync("postgres: Running, healthy");
        await host.ShowsAsync("redis: Running, healthy");
        // RabbitMQ's Erlang machine and port mapper, PostgreSQL with its background processes, Redis, three watchdogs.
        host.Children.Count.ShouldBeGreaterThan(8);
        var all = host.Children;

        host.Send(UnixSignal.Kill);
        await host.WaitForExitAsync(Limit);

        await Eventually.Async(() => host.Children.Count == 0, Limit);
        await Eventually.Async(() => !all.Any(Posix.Exists), Limit);
    }

    [Fact]
    public async Task Runs_everything_as_an_ordinary_user()
    {
        using var host = HostProcess.StartAsOrdinaryUser(ServersOnly, WithServers);
        await host.ShowsAsync("rabbitmq: Running, healthy");
        await host.ShowsAsync("postgres: Running, healthy");
        await host.ShowsAsync("redis: Running, healthy");

        host.Send(UnixSignal.Terminate);

        (await host.WaitForExitAsync(Limit)).ShouldBe(0);
        host.Children.ShouldBeEmpty();
    }
}
