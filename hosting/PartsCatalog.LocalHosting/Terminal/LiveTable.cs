using Spectre.Console;

namespace Aspire.Hosting.Terminal;

/// <summary>A table that is drawn anew at each change. Other output appears above it.</summary>
internal sealed class LiveTable(TextWriter output) : ResourceView
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    public override async Task ShowAsync(DistributedApplication application, CancellationToken cancellationToken)
    {
        var console = ReferenceEquals(output, Console.Out)
            ? AnsiConsole.Console
            : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        await console.Live(Draw(application)).StartAsync(async live =>
        {
            while (true)
            {
                var next = application.Changes.Next;
                live.UpdateTarget(Draw(application));
                if (cancellationToken.IsCancellationRequested)
                    return;
                await next.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                // Many changes come at once while the system starts.
                await Task.Delay(Shortest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
    }

    private static Table Draw(DistributedApplication application)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Resource", "State", "Health", "URL", "Restarts", "");
        foreach (var snapshot in application.Resources.Select(running => running.Current))
        {
            table.AddRow(
                Markup.Escape(snapshot.Name),
                $"[{Colour(snapshot)}]{snapshot.State}[/]",
                snapshot.State is ResourceState.Running ? snapshot.IsHealthy ? "[green]healthy[/]" : "[red]unhealthy[/]" : "",
                Markup.Escape(snapshot.Url ?? ""),
                snapshot.Restarts == 0 ? "" : $"[yellow]{snapshot.Restarts}[/]",
                Markup.Escape(Shorten(snapshot)));
        }
        return table;
    }

    private static string Shorten(ResourceSnapshot snapshot) =>
        snapshot.State is ResourceState.Failed ? snapshot.Detail ?? ""
        : snapshot.Detail?.Split('\n')[0] is { } line ? line.Length <= 60 ? line : line[..60] + "…"
        : "";

    private static string Colour(ResourceSnapshot snapshot) => snapshot.State switch
    {
        ResourceState.Running or ResourceState.Finished => "green",
        ResourceState.Failed => "red",
        ResourceState.Restarting => "yellow",
        _ => "grey",
    };
}
