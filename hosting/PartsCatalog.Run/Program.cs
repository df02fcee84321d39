using System.Reflection;
using Aspire.Hosting;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Terminal;
using Aspire.Hosting.Testing;
using PartsCatalog.Run;

// What ./run.sh starts: the system of AppHost.cs with this clone's data, and lookups through its gateway.
if (RunArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(RunArguments.Usage);
    return 2;
}

try
{
    var builder = await DistributedApplicationTestingBuilder.CreateAsync(new DistributedApplicationOptions
    {
        AppHostAssembly = Assembly.Load("PartsCatalog.AppHost"),
        Args = arguments.ForHost,
    });
    await using var system = builder.Build();
    IRun run = arguments.Once ? new OnceRun(arguments.Parts) : new StayingRun(arguments.Parts);
    // With --once standard output is for the records alone.
    var stopped = await ConsoleHost.RunAsync(system, run.WorkAsync, arguments.Once ? Console.Error : Console.Out);
    return stopped ? run.ExitCodeWhenStopped : run.ExitCode;
}
catch (ResourceStartException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
