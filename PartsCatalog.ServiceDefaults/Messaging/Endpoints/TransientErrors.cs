using MassTransit;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>Failures that are not the message's fault and pass by themselves.</summary>
internal static class TransientErrors
{
    public static bool Is(Exception exception)
    {
        var cause = Cause(exception);
        return cause is BrokerUnavailableException or UnroutableMessageException or MessageReturnedException
            || PostgresErrors.IsTransient(cause)
            || PostgresErrors.IsConflict(cause)
            || (cause is not (OperationCanceledException or TimeoutException or IOException or ObjectDisposedException) && BrokerErrors.IsOutage(cause));
    }

    /// <summary>MassTransit wraps what a consumer or a saga's step throws; a step's failure in one layer for each step and condition around it.</summary>
    private static Exception Cause(Exception exception) =>
        exception is SagaException or ConsumerException or EventExecutionException && exception.InnerException is { } inner ? Cause(inner) : exception;
}
