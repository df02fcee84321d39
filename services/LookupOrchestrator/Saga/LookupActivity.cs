using MassTransit;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>A step of the saga that needs no message, only the lookup.</summary>
internal abstract class LookupActivity : IStateMachineActivity<LookupSaga>
{
    public void Probe(ProbeContext context) => context.CreateScope(GetType().Name);

    public void Accept(StateMachineVisitor visitor) => visitor.Visit(this);

    public async Task Execute(BehaviorContext<LookupSaga> context, IBehavior<LookupSaga> next)
    {
        await RunAsync(context);
        await next.Execute(context);
    }

    public async Task Execute<T>(BehaviorContext<LookupSaga, T> context, IBehavior<LookupSaga, T> next)
        where T : class
    {
        await RunAsync(context);
        await next.Execute(context);
    }

    public Task Faulted<TException>(BehaviorExceptionContext<LookupSaga, TException> context, IBehavior<LookupSaga> next)
        where TException : Exception => next.Faulted(context);

    public Task Faulted<T, TException>(BehaviorExceptionContext<LookupSaga, T, TException> context, IBehavior<LookupSaga, T> next)
        where T : class
        where TException : Exception => next.Faulted(context);

    protected abstract Task RunAsync(BehaviorContext<LookupSaga> context);
}
