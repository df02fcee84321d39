using MassTransit;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>
/// The consume context of a message in a unit of work: what is sent through it waits for the commit, and MassTransit's 'consumed' is that commit.
/// MassTransit would deliver the messages in further steps; here they are sent after the commit, so it is told that they are delivered.
/// </summary>
internal sealed class OutboxContext<TMessage>(
    ConsumeContext<TMessage> context, OutboxConsumeOptions options, IServiceProvider provider, UnitOfWork work, InboxKey key)
    : OutboxConsumeContextProxy<TMessage>(context, options, provider), IUnitOfWorkScope
    where TMessage : class
{
    public UnitOfWork UnitOfWork => work;

    public InboxKey InboxKey => key;

    public bool IsRepeated { get; set; }

    public override bool ContinueProcessing { get; set; } = true;

    public override bool IsMessageConsumed => IsRepeated;

    public override bool IsOutboxDelivered => true;

    public override int ReceiveCount => 1;

    public override long? LastSequenceNumber => null;

    public override Task SetConsumed() => IsRepeated ? Task.CompletedTask : work.CommitAsync();

    public override Task SetDelivered() => Task.CompletedTask;

    public override Task<List<OutboxMessageContext>> LoadOutboxMessages() => Task.FromResult(new List<OutboxMessageContext>());

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message) => Task.CompletedTask;

    public override Task RemoveOutboxMessages() => Task.CompletedTask;

    public override Task AddSend<T>(SendContext<T> context)
    {
        work.Add(context);
        return Task.CompletedTask;
    }
}
