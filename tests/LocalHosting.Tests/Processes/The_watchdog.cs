using Aspire.Hosting.Processes;

namespace PartsCatalog.LocalHosting.Tests.Processes;

public sealed class The_watchdog : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Scratch _scratch = new();

    [Fact]
    public async Task Ends_with_a_process_however_soon_that_ends()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => RunAsync("exit 3"))).WaitAsync(Limit);

        codes.ShouldAllBe(code => code == 3);
    }

    [Fact]
    public async Task Tells_the_signal_that_ended_it() => (await RunAsync("kill -KILL $$").WaitAsync(Limit)).ShouldBe(128 + 9);

    [Fact]
    public async Task Keeps_variables_whose_names_no_shell_would_have()
    {
        await RunAsync("exec env", new Dictionary<string, string?> { ["services__lookup-orchestrator__http__0"] = "http://127.0.0.1:1" }).WaitAsync(Limit);

        (await File.ReadAllTextAsync(_scratch["log"])).ShouldContain("services__lookup-orchestrator__http__0=http://127.0.0.1:1");
    }

    [Fact]
    public async Task Leaves_signals_as_a_program_expects_them()
    {
        await RunAsync("grep SigIgn /proc/$$/status").WaitAsync(Limit);

        (await File.ReadAllTextAsync(_scratch["log"])).ShouldContain("SigIgn:\t0000000000000000");
    }

    [Fact]
    public async Task Says_in_the_log_that_there_is_no_such_program()
    {
        await using var child = await ChildProcess.StartAsync(Launch("/nonexistent/program", []), CancellationToken.None);

        (await child.Exited.WaitAsync(Limit)).ShouldBe(127);
        (await File.ReadAllTextAsync(_scratch["log"])).ShouldContain("/nonexistent/program");
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<int> RunAsync(string script, Dictionary<string, string?>? environment = null)
    {
        await using var child = await ChildProcess.StartAsync(Launch("/bin/bash", ["-c", script], environment), CancellationToken.None);
        return await child.Exited;
    }

    private ChildLaunch Launch(string program, string[] arguments, Dictionary<string, string?>? environment = null) => new()
    {
        FileName = program,
        Arguments = arguments,
        WorkingDirectory = _scratch.Path,
        LogFile = _scratch["log"],
        Environment = environment ?? [],
    };
}
