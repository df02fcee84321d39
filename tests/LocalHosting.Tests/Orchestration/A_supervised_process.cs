using Aspire.Hosting;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Processes;
using Aspire.Hosting.State;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.Orchestration;

public sealed class A_supervised_process : IAsyncDisposable
{
    private readonly Scratch _scratch = new();
    private readonly ChangeSignal _changes = new();
    private readonly TaskCompletionSource _dependencies = new();
    private readonly LocalHostingOptions _options = new()
    {
        DeathLimit = 2,
        FirstRestartDelay = TimeSpan.FromMilliseconds(10),
        LongestRestartDelay = TimeSpan.FromMilliseconds(50),
    };

    private ProcessSupervisor? _supervisor;

    public A_supervised_process() => _dependencies.SetResult();

    [Fact]
    public async Task Is_running_when_its_check_passes_and_not_before()
    {
        var (supervisor, plan) = Supervise("exec sleep 60");

        await supervisor.StartAsync();
        await Eventually.Async(() => supervisor.Status is { State: ResourceState.Starting, Detail: "no file named well" });
        plan.Completions.ShouldBe(0);

        File.WriteAllText(_scratch["well"], "");
        await Eventually.Async(() => supervisor.Status is { State: ResourceState.Running, IsHealthy: true });
        plan.Completions.ShouldBe(1);
    }

    [Fact]
    public async Task Is_started_again_when_it_is_killed()
    {
        File.WriteAllText(_scratch["well"], "");
        var (supervisor, _) = Supervise("exec sleep 60");
        await supervisor.StartAsync();
        await Eventually.Async(() => supervisor.Status.IsHealthy);
        var first = supervisor.Status.ProcessId;

        supervisor.Send(UnixSignal.Kill);

        await Eventually.Async(() => supervisor.Status is { State: ResourceState.Running, Restarts: 1 } status && status.ProcessId != first);
    }

    [Fact]
    public async Task Is_given_up_after_its_deaths_with_its_last_lines()
    {
        var (supervisor, _) = Supervise("echo cannot open the door; exit 7");

        await supervisor.StartAsync();

        await Eventually.Async(() => supervisor.Status.State == ResourceState.Failed);
        supervisor.Status.Restarts.ShouldBe(2);
        supervisor.Status.Detail.ShouldNotBeNull().ShouldContain("ended with code 7");
        supervisor.Status.Detail.ShouldContain("cannot open the door");
    }

    [Fact]
    public async Task Can_be_started_again_after_it_was_given_up()
    {
        var (supervisor, _) = Supervise("test -e fixed && exec sleep 60; exit 7");
        await supervisor.StartAsync();
        await Eventually.Async(() => supervisor.Status.State == ResourceState.Failed);

        File.WriteAllText(_scratch["fixed"], "");
        File.WriteAllText(_scratch["well"], "");
        await supervisor.StartAsync();

        await Eventually.Async(() => supervisor.Status.IsHealthy);
    }

    [Fact]
    public async Task Has_finished_when_it_ends_with_the_expected_code()
    {
        var (supervisor, _) = Supervise("exit 0", expectedExitCode: 0);

        await supervisor.StartAsync();

        await Eventually.Async(() => supervisor.Status.State == ResourceState.Finished);
        supervisor.Status.Restarts.ShouldBe(0);
    }

    [Fact]
    public async Task Is_not_started_before_what_it_waits_for()
    {
        var ready = new TaskCompletionSource();
        var (supervisor, plan) = Supervise("echo started; exec sleep 60", dependencies: ready.Task);

        await supervisor.StartAsync();
        await Eventually.Async(() => supervisor.Status.State == ResourceState.Waiting);
        File.Exists(plan.LogFile).ShouldBeFalse();

        ready.SetResult();
        await Eventually.Async(() => File.Exists(plan.LogFile) && File.ReadAllText(plan.LogFile).Contains("started"));
    }

    [Fact]
    public async Task Is_killed_when_it_does_not_stop_in_its_time()
    {
        var (supervisor, plan) = Supervise("trap '' TERM; echo ready; while :; do sleep 1; done");
        await supervisor.StartAsync();
        await Eventually.Async(() => File.Exists(plan.LogFile) && File.ReadAllText(plan.LogFile).Contains("ready") && supervisor.Status.ProcessId is not null);
        var pid = supervisor.Status.ProcessId!.Value;

        await supervisor.StopAsync();

        Posix.Exists(pid).ShouldBeFalse();
        supervisor.Status.State.ShouldBe(ResourceState.Stopped);
        supervisor.Status.Restarts.ShouldBe(0);
    }

    [Fact]
    public async Task Takes_its_own_children_with_it()
    {
        var (supervisor, _) = Supervise("sleep 60 & echo $! > child; exec sleep 60");
        await supervisor.StartAsync();
        await Eventually.Async(() => File.Exists(_scratch["child"]) && File.ReadAllText(_scratch["child"]).Length > 1);
        var child = int.Parse(File.ReadAllText(_scratch["child"]));

        await supervisor.StopAsync();

        await Eventually.Async(() => !Posix.Exists(child));
    }

    public async ValueTask DisposeAsync()
    {
        if (_supervisor is not null)
            await _supervisor.DisposeAsync();
        _scratch.Dispose();
    }

    private (ProcessSupervisor Supervisor, ShellPlan Plan) Supervise(string script, int? expectedExitCode = null, Task? dependencies = null)
    {
        var plan = new ShellPlan(_scratch.Path, script);
        _supervisor = new ProcessSupervisor(
            plan,
            new RestartPolicy(_options, TimeProvider.System),
            stopping => (dependencies ?? _dependencies.Task).WaitAsync(stopping),
            expectedExitCode,
            _changes,
            TimeProvider.System);
        return (_supervisor, plan);
    }
}
