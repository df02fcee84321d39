using Aspire.Hosting;
using Aspire.Hosting.Terminal;

namespace PartsCatalog.Run;

/// <summary>What is done with a system while it runs.</summary>
internal interface IRun
{
    int ExitCode { get; }

    /// <summary>When Ctrl+C or a signal ended it.</summary>
    int ExitCodeWhenStopped { get; }

    Task WorkAsync(DistributedApplication system, IScreen screen, CancellationToken stop);
}
