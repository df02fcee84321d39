using Spectre.Console;

namespace Aspire.Hosting.Terminal;

/// <summary>A line for each change of a resource, for logs and pipes.</summary>
internal sealed class PlainLines(TextWriter output) : ResourceView
{
    private readonly Dictionary<string, string> _shown = [];

    public override async Task ShowAsync(DistributedApplication application, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = application.Changes.Next;
            foreach (var running in application.Resources)
                await ShowAsync(running.Current);
            if (cancellationToken.IsCancellationRequested)
                return;
            // Ends quietly when there is nothing more to show.
            await next.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override void Write(Action<IAnsiConsole> write)
    {
        write(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }));
        output.Flush();
    }

    /// <summary>What a check says while something starts is no news; what keeps it from running is.</summary>
    internal static string Line(ResourceSnapshot snapshot)
    {
        var health = snapshot.State is ResourceState.Running ? snapshot.IsHealthy ? ", healthy" : ", unhealthy" : "";
        var restarts = snapshot.Restarts > 0 ? $", restarts: {snapshot.Restarts}" : "";
        var url = snapshot is { State: ResourceState.Running, Url: { } address } ? "  " + address : "";
        var detail = snapshot.State is ResourceState.Failed or ResourceState.Restarting ? $"  {snapshot.Detail}" : "";
        return $"{snapshot.Name}: {snapshot.State}{health}{restarts}{url}{detail}";
    }

    private async Task ShowAsync(ResourceSnapshot snapshot)
    {
        var line = Line(snapshot);
        if (_shown.GetValueOrDefault(snapshot.Name) == line)
            return;
        _shown[snapshot.Name] = line;
        await output.WriteLineAsync(line);
        await output.FlushAsync(CancellationToken.None);
    }
}
