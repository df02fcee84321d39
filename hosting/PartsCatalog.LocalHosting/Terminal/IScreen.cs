using Spectre.Console;

namespace Aspire.Hosting.Terminal;

/// <summary>Where the work prints while the resources are shown: above their table, or between their lines.</summary>
public interface IScreen
{
    void Write(Action<IAnsiConsole> write);
}
