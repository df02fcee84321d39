using Spectre.Console;

namespace Aspire.Hosting.Terminal;

/// <summary>Shows how the resources are, until it is told to stop.</summary>
internal abstract class ResourceView : IScreen
{
    public static ResourceView For(TextWriter output)
    {
        var redirected = ReferenceEquals(output, Console.Error) ? Console.IsErrorRedirected : Console.IsOutputRedirected;
        return redirected ? new PlainLines(output) : new LiveTable(output, () => (Console.WindowWidth, Console.WindowHeight));
    }

    public abstract Task ShowAsync(DistributedApplication application, CancellationToken cancellationToken);

    public abstract void Write(Action<IAnsiConsole> write);
}
