using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;

namespace PartsCatalog.LocalHosting.Tests.Orchestration;

/// <summary>A process that is a line of shell; healthy when the line has made the file <c>well</c>.</summary>
internal sealed class ShellPlan(string directory, string script) : IProcessPlan
{
    public int Completions { get; private set; }

    public string LogFile => Path.Combine(directory, "shell.log");

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<ChildLaunch> CreateLaunchAsync(CancellationToken cancellationToken) => Task.FromResult(new ChildLaunch
    {
        FileName = "/bin/sh",
        Arguments = ["-c", script],
        WorkingDirectory = directory,
        LogFile = LogFile,
        StopTimeout = TimeSpan.FromMilliseconds(500),
        LostHostGrace = TimeSpan.FromSeconds(1),
    });

    public Task<string?> CheckAsync(CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(Path.Combine(directory, "well")) ? null : "no file named well");

    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        Completions++;
        return Task.CompletedTask;
    }
}
