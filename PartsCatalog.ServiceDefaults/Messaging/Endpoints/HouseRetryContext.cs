using MassTransit;
using MassTransit.RetryPolicies;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

internal sealed class HouseRetryContext<TContext>(
    HouseRetryPolicy policy, TContext context, Exception exception, int retryCount, long started, CancellationToken cancellationToken)
    : BaseRetryContext<TContext>(context, exception, retryCount, cancellationToken), RetryContext<TContext>
    where TContext : class, PipeContext
{
    public override TimeSpan? Delay => HouseRetryPolicy.Delay(RetryCount);

    /// <summary>Keeps MassTransit from publishing a Fault for a message that is only put back into its queue: whoever hears of one gives the work up.</summary>
    public override Task RetryFaulted(Exception exception) => TransientErrors.Is(exception) ? Task.FromException(exception) : Task.CompletedTask;

    public bool CanRetry(Exception exception, out RetryContext<TContext> retryContext)
    {
        retryContext = new HouseRetryContext<TContext>(policy, Context, exception, RetryCount + 1, started, CancellationToken);
        return !CancellationToken.IsCancellationRequested && policy.MayTryAgain(exception, RetryAttempt, policy.Clock.GetElapsedTime(started));
    }
}
