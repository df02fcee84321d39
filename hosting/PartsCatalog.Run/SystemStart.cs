using Aspire.Hosting;
using Aspire.Hosting.Processes;

namespace PartsCatalog.Run;

/// <summary>Waits until the system is up, and gives up early where a part of it has failed for good.</summary>
internal static class SystemStart
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static async Task WaitAsync(DistributedApplication system, CancellationToken stop)
    {
        foreach (var resource in system.Resources)
        {
            try
            {
                await resource.WaitAsync(
                    snapshot => snapshot is { State: ResourceState.Running, IsHealthy: true } || AnyFailed(system) is not null,
                    Limit,
                    stop);
            }
            catch (TimeoutException exception)
            {
                throw new ResourceStartException($"The system did not start: {exception.Message}", exception);
            }
            if (AnyFailed(system) is { } failed)
                throw new ResourceStartException($"The system did not start: {failed.Name} failed. {failed.Detail}");
        }
    }

    private static ResourceSnapshot? AnyFailed(DistributedApplication system) =>
        system.Resources.Select(resource => resource.Current).FirstOrDefault(snapshot => snapshot.State == ResourceState.Failed);
}
