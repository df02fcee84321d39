using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>
/// Transient failures are tried again in place until their time is over, from 20 ms doubling to 5 s, so that an outage dead-letters nothing.
/// Others get a few quick tries. A <see cref="PoisonMessageException"/> gets none.
/// </summary>
internal sealed class HouseRetryPolicy(int poisonRetries, TimeSpan transientTime, TimeProvider clock) : IRetryPolicy
{
    private const double FirstDelayMs = 20;
    private const double LongestDelayMs = 5000;
    private const int MaxDoublings = 10;

    public TimeProvider Clock => clock;

    public RetryPolicyContext<T> CreatePolicyContext<T>(T context)
        where T : class, PipeContext => new HouseRetryPolicyContext<T>(this, context);

    public bool IsHandled(Exception exception) => FailureCause.Of(exception) switch
    {
        PoisonMessageException or OperationCanceledException => false,
        _ => TransientErrors.Is(exception) || poisonRetries > 0,
    };

    public bool MayTryAgain(Exception exception, int retries, TimeSpan elapsed) =>
        IsHandled(exception) && (TransientErrors.Is(exception) ? elapsed < transientTime : retries < poisonRetries);

    public static TimeSpan Delay(int retries)
    {
        var full = Math.Min(FirstDelayMs * Math.Pow(2, Math.Min(retries, MaxDoublings)), LongestDelayMs);
        return TimeSpan.FromMilliseconds(full * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    public void Probe(ProbeContext context) => context.Set(new { Policy = "House", PoisonRetries = poisonRetries, TransientTime = transientTime });
}
