using System.Globalization;
using Spectre.Console;

namespace Aspire.Hosting.Terminal;

/// <summary>A table at the bottom of a terminal, drawn anew at each change. What is printed meanwhile goes above it.</summary>
internal sealed class LiveTable(TextWriter output, Func<(int Width, int Height)> size) : ResourceView
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private IReadOnlyList<ResourceSnapshot> _shown = [];
    private int _drawnLines;

    public override async Task ShowAsync(DistributedApplication application, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = application.Changes.Next;
            Update([.. application.Resources.Select(running => running.Current)]);
            if (cancellationToken.IsCancellationRequested)
                return;
            await next.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // Many changes come at once while the system starts.
            await Task.Delay(Shortest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override void Write(Action<IAnsiConsole> write)
    {
        lock (_gate)
            Redraw(Render(write));
    }

    internal void Update(IReadOnlyList<ResourceSnapshot> snapshots)
    {
        lock (_gate)
        {
            _shown = snapshots;
            Redraw(above: "");
        }
    }

    private void Redraw(string above)
    {
        var erase = _drawnLines == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\u001b[{_drawnLines}A\u001b[J");
        var lines = Render(console => console.Write(Draw(_shown))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // A table higher than the screen could not be erased again.
        var fitting = lines[..Math.Min(lines.Length, Math.Max(1, size().Height - 1))];
        output.Write(erase + above + string.Concat(fitting.Select(line => line + "\n")));
        output.Flush();
        _drawnLines = fitting.Length;
    }

    private string Render(Action<IAnsiConsole> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Max(40, size().Width);
        write(console);
        return text.ToString();
    }

    private static Table Draw(IReadOnlyList<ResourceSnapshot> snapshots)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Resource", "State", "Health", "URL", "Restarts", "");
        foreach (var snapshot in snapshots)
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
