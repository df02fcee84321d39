using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;

namespace Aspire.Hosting.Orchestration;

/// <summary>Keeps one process running: starts it when what it needs is there, asks whether it is well, starts it again when it dies.</summary>
internal sealed class ProcessSupervisor(
    IProcessPlan plan,
    RestartPolicy policy,
    Func<CancellationToken, Task> dependencies,
    int? expectedExitCode,
    ChangeSignal changes,
    TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan StartingProbeInterval = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan SteadyProbeInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _command = new(1);
    private CancellationTokenSource? _stopping;
    private Task _running = Task.CompletedTask;
    private ChildProcess? _child;
    private volatile ProcessStatus _status = ProcessStatus.Initial;

    public ProcessStatus Status => _status;

    public async Task StartAsync()
    {
        await _command.WaitAsync();
        try
        {
            if (!_running.IsCompleted)
            {
                if (_status.State is not (ResourceState.Failed or ResourceState.Finished))
                    return;
                // A life tells how it ended a moment before it is over, and whoever has read that may start the next.
                await _running;
            }

            policy.Forget();
            _stopping?.Dispose();
            _stopping = new CancellationTokenSource();
            _running = RunAsync(_stopping.Token);
        }
        finally
        {
            _command.Release();
        }
    }

    public async Task StopAsync()
    {
        await _command.WaitAsync();
        try
        {
            if (_stopping is not null)
                await _stopping.CancelAsync();
            await _running;
            Update(status => status with { State = ResourceState.Stopped, IsHealthy = false, ProcessId = null, Detail = null });
        }
        finally
        {
            _command.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping?.Dispose();
        _command.Dispose();
    }

    public bool Send(UnixSignal signal) => _child?.Send(signal) ?? false;

    private async Task RunAsync(CancellationToken stopping)
    {
        // The caller goes on at once; nothing of a start may run on its stack.
        await Task.Yield();
        try
        {
            Update(status => status with { State = ResourceState.Waiting, IsHealthy = false, Detail = null, ExitCode = null });
            await dependencies(stopping);
            while (await LiveOnceAsync(stopping) is { } death)
            {
                if (policy.AfterDeath() is not { } delay)
                {
                    Fail($"died too often; the last time: {death}");
                    return;
                }
                Update(status => status with { State = ResourceState.Restarting, IsHealthy = false, ProcessId = null, Restarts = status.Restarts + 1, Detail = death });
                await Task.Delay(delay, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Update(status => status with { State = ResourceState.Stopped, IsHealthy = false, ProcessId = null, Detail = null });
        }
        catch (ResourceStartException exception)
        {
            Fail(exception.Message);
        }
    }

    /// <summary>One life of the process. Returns how it died, or null when it ended as it should.</summary>
    private async Task<string?> LiveOnceAsync(CancellationToken stopping)
    {
        Update(status => status with { State = ResourceState.Starting, IsHealthy = false, ProcessId = null });
        ChildLaunch launch;
        ChildProcess child;
        try
        {
            await plan.PrepareAsync(stopping);
            launch = await plan.CreateLaunchAsync(stopping);
            child = await ChildProcess.StartAsync(launch, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ResourceStartException))
        {
            return exception.Message; // anything may go wrong on the way to a process; it is shown, and tried again
        }

        await using (child)
        {
            _child = child;
            Update(status => status with { ProcessId = child.ProcessId });
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var probing = ProbeAsync(ended.Token);
            var completed = await Task.WhenAny(child.Exited, Task.Delay(Timeout.InfiniteTimeSpan, stopping));
            await ended.CancelAsync();
            await probing;
            if (completed != child.Exited)
            {
                Update(status => status with { State = ResourceState.Stopping, IsHealthy = false });
                await child.StopAsync();
                stopping.ThrowIfCancellationRequested();
            }
            return await ExplainEndAsync(child, launch);
        }
    }

    private async Task<string?> ExplainEndAsync(ChildProcess child, ChildLaunch launch)
    {
        var code = await child.Exited;
        if (code == expectedExitCode)
        {
            Update(status => status with { State = ResourceState.Finished, IsHealthy = false, ProcessId = null, ExitCode = code, Detail = null });
            return null;
        }
        var lines = LogFile.LastLines(launch.LogFile, 12);
        return $"ended with code {code}{(code > 128 ? $" (signal {code - 128})" : "")}; last lines of {launch.LogFile}:{string.Concat(lines.Select(line => "\n    " + line))}";
    }

    private async Task ProbeAsync(CancellationToken ended)
    {
        var wasWell = false;
        while (!ended.IsCancellationRequested)
        {
            var problem = await ProbeOnceAsync(complete: !wasWell, ended);
            if (ended.IsCancellationRequested)
                return;
            wasWell |= problem is null;
            Update(status => status with
            {
                State = wasWell ? ResourceState.Running : ResourceState.Starting,
                IsHealthy = problem is null,
                Detail = problem,
            });
            try
            {
                await Task.Delay(problem is null ? SteadyProbeInterval : StartingProbeInterval, time, ended);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<string?> ProbeOnceAsync(bool complete, CancellationToken ended)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ended);
        limit.CancelAfter(ProbeTimeout);
        try
        {
            var problem = await plan.CheckAsync(limit.Token);
            if (problem is null && complete)
                await plan.CompleteAsync(ended);
            return problem;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return $"no answer within {ProbeTimeout.TotalSeconds} s";
        }
        catch (Exception exception)
        {
            return exception.Message; // a check must never end the supervision; what it met is shown
        }
    }

    private void Fail(string reason) =>
        Update(status => status with { State = ResourceState.Failed, IsHealthy = false, ProcessId = null, Detail = reason });

    private void Update(Func<ProcessStatus, ProcessStatus> change)
    {
        ProcessStatus before, after;
        do
        {
            before = _status;
            after = change(before);
        }
        while (Interlocked.CompareExchange(ref _status, after, before) != before);
        if (after != before)
            changes.Raise();
    }
}
