using MassTransit;
using Npgsql;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed class OrderMachine : MassTransitStateMachine<OrderSaga>
{
    public const string Endpoint = "order";

    public OrderMachine()
    {
        InstanceState(order => order.CurrentState);
        Event(() => Started, e => e.CorrelateById(context => context.Message.SessionId));
        Event(() => Added, e =>
        {
            e.CorrelateById(context => context.Message.SessionId);
            e.OnMissingInstance(missing => missing.Discard());
        });
        Event(() => Finished, e =>
        {
            e.CorrelateById(context => context.Message.SessionId);
            e.OnMissingInstance(missing => missing.Discard());
        });
        Event(() => Due, e =>
        {
            e.CorrelateById(context => context.Message.SessionId);
            e.OnMissingInstance(missing => missing.Discard());
        });

        Initially(
            When(Started, context => context.Message.Fails).Then(_ => throw new PoisonMessageException("The start fails.")),
            When(Started, context => context.Message is { AtOnce: true, Fails: false }).Finalize(),
            When(Started, context => context.Message is { AtOnce: false, Fails: false })
                .Then(context => (context.Saga.Starts, context.Saga.DeadlineAt) = (1, context.Message.Deadline))
                .TransitionTo(Open));
        During(
            Open,
            When(Started).Then(context => context.Saga.Starts++),
            When(Added, context => context.Message.Fails)
                .Then(_ => throw new PoisonMessageException("The addition fails.")),
            When(Added, context => !context.Message.Fails)
                .Then(FindDiskFull)
                .Then(context => context.Saga.Total += context.Message.Amount)
                .Publish(context => new OrderAdded { SessionId = context.Saga.CorrelationId, Total = context.Saga.Total }),
            When(Due).Then(context => (context.Saga.WokenIn, context.Saga.DeadlineAt, context.Saga.Wakes) = (context.Message.State, null, context.Saga.Wakes + 1)),
            When(Finished).Finalize());
        SetCompletedWhenFinalized();
    }

    public State Open { get; } = null!;

    public Event<StartOrder> Started { get; } = null!;

    public Event<AddToOrder> Added { get; } = null!;

    public Event<FinishOrder> Finished { get; } = null!;

    public Event<DeadlineReached> Due { get; } = null!;

    private static void FindDiskFull(BehaviorContext<OrderSaga, AddToOrder> context)
    {
        if (context.GetRetryAttempt() < context.Message.TriesWithFullDisk)
            throw new PostgresException("could not extend file: No space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
    }
}
