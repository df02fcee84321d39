using System.Diagnostics;
using System.Globalization;

namespace Aspire.Hosting.Processes;

/// <summary>
/// A process under a watchdog. The watchdog (a shell) holds the other end of a pipe from this host: when the host ends, however it ends,
/// the pipe closes and the watchdog ends the process with all that it started.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly string Script = ReadScript();

    private readonly Process _watchdog;
    private readonly ChildLaunch _launch;

    private ChildProcess(Process watchdog, int processId, ChildLaunch launch)
    {
        _watchdog = watchdog;
        _launch = launch;
        ProcessId = processId;
        Exited = WaitForEndAsync();
    }

    public int ProcessId { get; }

    /// <summary>Ends with the process's exit code (128 and the signal's number where a signal ended it).</summary>
    public Task<int> Exited { get; }

    public static async Task<ChildProcess> StartAsync(ChildLaunch launch, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("setsid")
        {
            WorkingDirectory = launch.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] watchdog =
        [
            "bash", "-c", Script, "watchdog", Name(launch.LostHostSignal),
            ((int)launch.LostHostGrace.TotalSeconds).ToString(CultureInfo.InvariantCulture), launch.LogFile, launch.FileName,
        ];
        foreach (var argument in watchdog.Concat(launch.Arguments))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in launch.Environment)
            start.Environment[name] = value;

        var process = Process.Start(start) ?? throw new InvalidOperationException($"The watchdog of {launch.FileName} did not start.");
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken);
        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var processId) || processId <= 1)
            throw new InvalidOperationException($"The watchdog of {launch.FileName} named no process id but '{line}'; see {launch.LogFile}.");
        return new ChildProcess(process, processId, launch);
    }

    /// <summary>SIGKILL goes to all that the process started in its group, as a crash of a server takes its helpers with it; other signals to the process alone.</summary>
    public bool Send(UnixSignal signal)
    {
        if (Exited.IsCompleted)
            return false;
        // Just after its start the group may not be there yet.
        return (signal == UnixSignal.Kill && Posix.Send(-ProcessId, signal)) || Posix.Send(ProcessId, signal);
    }

    /// <summary>Asks the process to end, and kills it when it has not within its time.</summary>
    public async Task<int> StopAsync()
    {
        Send(_launch.StopSignal);
        if (await Task.WhenAny(Exited, Task.Delay(_launch.StopTimeout)) != Exited)
            Send(UnixSignal.Kill);
        return await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _watchdog.Dispose();
    }

    private async Task<int> WaitForEndAsync()
    {
        await _watchdog.WaitForExitAsync();
        // Only where someone killed the watchdog itself is anything left of the group.
        Posix.Send(-ProcessId, UnixSignal.Kill);
        return _watchdog.ExitCode;
    }

    private static string Name(UnixSignal signal) => signal switch
    {
        UnixSignal.Interrupt => "INT",
        UnixSignal.Quit => "QUIT",
        UnixSignal.Kill => "KILL",
        UnixSignal.Terminate => "TERM",
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "A watchdog ends its process with INT, QUIT, TERM or KILL."),
    };

    private static string ReadScript()
    {
        using var stream = typeof(ChildProcess).Assembly.GetManifestResourceStream("watchdog.sh")
            ?? throw new InvalidOperationException("watchdog.sh is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
