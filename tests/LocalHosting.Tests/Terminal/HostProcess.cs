using System.Diagnostics;
using System.Text;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Projects;
using Aspire.Hosting.State;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LocalHosting.Tests.Terminal;

/// <summary>The sample host as a process of its own, with a state directory of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private HostProcess(ProcessStartInfo start, string state)
    {
        State = state;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string State { get; }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Every process that works in the state directory: servers, their helpers, their watchdogs.</summary>
    public IReadOnlyList<int> Children => DirectoryUsers.Find(State);

    public static HostProcess Start(params string[] arguments) => Start([], BuiltSample(), NewState(), home: null, arguments);

    /// <summary>As a user who owns nothing but a home directory.</summary>
    public static HostProcess StartAsOrdinaryUser(params string[] arguments)
    {
        if (!Posix.IsRoot)
            return Start(arguments);
        var home = NewState();
        var program = Path.Combine(home, "program");
        Directory.CreateDirectory(program);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(BuiltSample())!))
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        using (var chown = Process.Start("chown", ["-R", "65534:65534", home]))
            chown.WaitForExit();
        return Start(
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"],
            Path.Combine(program, Path.GetFileName(BuiltSample())),
            home,
            home,
            arguments);
    }

    public void Send(UnixSignal signal) => Posix.Send(_process.Id, signal);

    public async Task<int> WaitForExitAsync(TimeSpan within)
    {
        await _process.WaitForExitAsync().WaitAsync(within);
        return _process.ExitCode;
    }

    public Task ShowsAsync(string text) => Eventually.AssertsAsync(() =>
    {
        Output.ShouldContain(text);
        return Task.CompletedTask;
    }, TimeSpan.FromSeconds(120));

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        foreach (var left in Children)
            Posix.Send(left, UnixSignal.Kill);
        if (Directory.Exists(State))
            Directory.Delete(State, recursive: true);
    }

    private static HostProcess Start(string[] prefix, string program, string state, string? home, string[] arguments)
    {
        string[] command = [.. prefix, "dotnet", program, "--LocalHosting:StateDirectory=" + Path.Combine(state, "state"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        if (home is not null)
            start.Environment["HOME"] = home;
        return new HostProcess(start, state);
    }

    private static string BuiltSample()
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(tests.FullName, "LocalHosting.Samples")))
            tests = tests.Parent!;
        return BuiltAssembly.Find(Path.Combine(tests.FullName, "LocalHosting.Samples", "SampleHost", "PartsCatalog.SampleHost.csproj"));
    }

    private static string NewState()
    {
        var state = Path.Combine("/var/tmp", "partscatalog-host-" + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(state);
        return state;
    }

    private void Append(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
