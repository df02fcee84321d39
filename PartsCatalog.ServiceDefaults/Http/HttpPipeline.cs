using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace PartsCatalog.ServiceDefaults.Http;

/// <summary>Builds the one resilience pipeline of a client: total time, retry, circuit breaker, time of a try (outermost first).</summary>
internal static class HttpPipeline
{
    public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("http.request");

    public static ResiliencePipeline<HttpResponseMessage> Build(HttpPipelineOptions options, TimeProvider clock)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0)
            pipeline.AddRetry(Retry(options));
        return pipeline.AddCircuitBreaker(Breaker(options)).AddTimeout(options.TryTimeout).Build();
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(HttpPipelineOptions options) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = args => ValueTask.FromResult(MayRepeat(args.Context) && IsTransient(args.Outcome)),
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.Headers.RetryAfter?.Delta),
        OnRetry = args =>
        {
            args.Outcome.Result?.Dispose();
            return ValueTask.CompletedTask;
        },
    };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(HttpPipelineOptions options) => new()
    {
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumCalls,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = options.BreakerBreak,
        ShouldHandle = args => ValueTask.FromResult(IsTransient(args.Outcome)),
    };

    private static bool MayRepeat(ResilienceContext context) =>
        context.Properties.TryGetValue(Request, out var request)
        && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Options
            || request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete);

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        { Result.StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests } => true,
        { Result: { } response } => (int)response.StatusCode >= 500 && response.StatusCode != HttpStatusCode.NotImplemented,
        _ => false,
    };
}
