using System.Diagnostics;
using PartsCatalog.TestSupport;

// Starts one PostgreSQL, RabbitMQ and Redis, runs a command that finds them in its environment, and stops them.
if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("Usage: PartsCatalog.TestServers COMMAND [ARGUMENT...]");
    return 2;
}

var (servers, variables) = await TestServers.StartAllAsync(CancellationToken.None);
await using (servers)
{
    var start = new ProcessStartInfo(args[0], args[1..]) { UseShellExecute = false };
    foreach (var (name, value) in variables)
        start.Environment[name] = value;
    using var command = Process.Start(start) ?? throw new InvalidOperationException($"{args[0]} did not start.");
    await command.WaitForExitAsync();
    return command.ExitCode;
}
