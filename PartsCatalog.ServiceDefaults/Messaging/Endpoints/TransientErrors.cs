using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>Failures that are not the message's fault and pass by themselves.</summary>
internal static class TransientErrors
{
    public static bool Is(Exception exception)
    {
        var cause = FailureCause.Of(exception);
        return cause is BrokerUnavailableException or UnroutableMessageException
            || PostgresErrors.IsTransient(cause)
            || PostgresErrors.IsConflict(cause)
            || (cause is not (OperationCanceledException or TimeoutException or IOException or ObjectDisposedException) && BrokerErrors.IsOutage(cause));
    }
}
