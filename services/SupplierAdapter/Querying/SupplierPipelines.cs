using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.SupplierAdapter.Suppliers;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>The resilience pipelines of one supplier.</summary>
internal static class SupplierPipelines
{
    /// <summary>When the first try began, as a timestamp of the clock.</summary>
    internal static readonly ResiliencePropertyKey<long> Started = new("started");

    /// <summary>Opens when too large a share of the requests fails or misses its deadline.</summary>
    public static ResiliencePipeline<SupplierEntry> Breaker(CircuitState state, SupplierOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder<SupplierEntry> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<SupplierEntry>
            {
                FailureRatio = options.BreakerFailureRatio,
                MinimumThroughput = options.BreakerMinimumRequests,
                SamplingDuration = TimeSpan.FromSeconds(options.BreakerSamplingSeconds),
                BreakDuration = TimeSpan.FromSeconds(options.BreakerOpenSeconds),
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.CountsAgainstSupplier == true),
                StateProvider = state.Provider,
                OnOpened = arguments => state.Opened(arguments.BreakDuration),
                OnHalfOpened = _ => state.HalfOpened(),
                OnClosed = _ => state.Closed(),
            })
            .Build();

    /// <summary>
    /// Tries again after failures that may pass. A look-up changes nothing at the supplier, so it is safe to repeat; each try needs a permit of
    /// its own, and none begins that could not end before the deadline.
    /// </summary>
    public static ResiliencePipeline<SupplierResponse> Tries(SupplierOptions options, ISupplierLimiter limiter, TimeProvider clock)
    {
        var pipeline = new ResiliencePipelineBuilder<SupplierResponse> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<SupplierResponse>
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(options.RetryDelaySeconds),
                ShouldHandle = async arguments =>
                    MayPass(arguments.Outcome) &&
                    clock.GetElapsedTime(arguments.Context.Properties.GetValue(Started, 0)) < TimeSpan.FromSeconds(options.DeadlineSeconds / 2) &&
                    await limiter.TryAcquireAsync(),
            });
        }

        return pipeline.AddTimeout(TimeSpan.FromSeconds(options.TrySeconds)).Build();
    }

    // A supplier that asks to be left alone (429, or any answer with Retry-After) is obeyed, not asked again. A time-out is not repeated either: the supplier is slow, and more requests make it slower.
    private static bool MayPass(Outcome<SupplierResponse> outcome) => outcome.Exception switch
    {
        HttpRequestException or IOException => true,
        SupplierCallException { IsTransient: true } => true,
        not null => false,
        null => outcome is { Result: { IsTransientFailure: true, Status: not 429, RetryAfter: null } },
    };
}
