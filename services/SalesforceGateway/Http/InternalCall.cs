using Polly;

namespace PartsCatalog.SalesforceGateway.Http;

/// <summary>Calls to the other services of the installation.</summary>
internal static class InternalCall
{
    /// <summary>Whether the other service is away, too slow or failing (not: our own caller has left).</summary>
    public static bool Failed(Exception problem, CancellationToken callersToken) =>
        !callersToken.IsCancellationRequested && problem is HttpRequestException or ExecutionRejectedException or OperationCanceledException;
}
