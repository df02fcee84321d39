using MassTransit;
using MassTransit.RetryPolicies;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

internal sealed class HouseRetryPolicyContext<TContext>(HouseRetryPolicy policy, TContext context) : BaseRetryPolicyContext<TContext>(policy, context)
    where TContext : class, PipeContext
{
    protected override RetryContext<TContext> CreateRetryContext(Exception exception, CancellationToken cancellationToken) =>
        new HouseRetryContext<TContext>(policy, Context, exception, 0, policy.Clock.GetTimestamp(), cancellationToken);
}
