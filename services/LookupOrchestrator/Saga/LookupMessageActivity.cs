using MassTransit;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>A step of the saga that reads the message which caused it.</summary>
internal abstract class LookupMessageActivity<TMessage> : IStateMachineActivity<LookupSaga, TMessage>
    where TMessage : class
{
    public void Probe(ProbeContext context) => context.CreateScope(GetType().Name);

    public void Accept(StateMachineVisitor visitor) => visitor.Visit(this);

    public async Task Execute(BehaviorContext<LookupSaga, TMessage> context, IBehavior<LookupSaga, TMessage> next)
    {
        await RunAsync(context);
        await next.Execute(context);
    }

    public Task Faulted<TException>(BehaviorExceptionContext<LookupSaga, TMessage, TException> context, IBehavior<LookupSaga, TMessage> next)
        where TException : Exception => next.Faulted(context);

    protected abstract Task RunAsync(BehaviorContext<LookupSaga, TMessage> context);
}
