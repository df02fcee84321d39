using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

/// <summary>The saga of these tests.</summary>
public sealed class OrderSaga : SagaStateMachineInstance, ISagaWithDeadline
{
    public Guid CorrelationId { get; set; }

    public string CurrentState { get; set; } = "";

    public DateTimeOffset? DeadlineAt { get; set; }

    public int Starts { get; set; }

    public int Total { get; set; }

    public string? WokenIn { get; set; }

    public int Wakes { get; set; }
}
