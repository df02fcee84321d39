using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>The failure itself: MassTransit wraps what a consumer or a saga's step throws, a step's in one layer for each step and condition around it.</summary>
internal static class FailureCause
{
    public static Exception Of(Exception exception) =>
        exception is SagaException or ConsumerException or EventExecutionException or AggregateException && exception.InnerException is { } inner ? Of(inner) : exception;
}
