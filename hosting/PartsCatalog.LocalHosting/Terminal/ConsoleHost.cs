using System.Runtime.InteropServices;

namespace Aspire.Hosting.Terminal;

/// <summary>Runs an application for a person at a terminal, or for a log where there is none.</summary>
public static class ConsoleHost
{
    /// <summary>Starts the application, shows its resources, does the work, and stops when the work ends, or at Ctrl+C, SIGTERM or SIGHUP.</summary>
    /// <returns>Whether it was stopped before the work ended.</returns>
    /// <param name="output">Where the state of the resources is shown; a table where it is a terminal, otherwise a line for each change.</param>
    public static async Task<bool> RunAsync(
        DistributedApplication application,
        Func<DistributedApplication, IScreen, CancellationToken, Task> work,
        TextWriter output,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(work);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ask);
        using var viewing = new CancellationTokenSource();
        var view = ResourceView.For(output);
        var showing = Task.CompletedTask;
        try
        {
            await application.StartAsync(stop.Token);
            showing = view.ShowAsync(application, viewing.Token);
            await work(application, view, stop.Token);
            return false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
        finally
        {
            await application.StopAsync(CancellationToken.None);
            await viewing.CancelAsync();
            await showing;
            await application.DisposeAsync();
        }

        void Ask(PosixSignalContext context)
        {
            // A second one is not held back: it ends this process, and the watchdogs end the rest.
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
