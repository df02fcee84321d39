using System.Threading.RateLimiting;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>An AI's own limits in this process: calls a minute and calls at once. Who must wait waits within the time of its lookup.</summary>
internal sealed class CallLimiter : IDisposable
{
    private const int Waiting = 10_000;
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(100);

    private readonly TokenBucketRateLimiter? _rate;
    private readonly ConcurrencyLimiter _parallel;

    public CallLimiter(AiModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _parallel = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.MaximumParallelCalls, QueueLimit = Waiting });
        if (options.RequestsPerMinute is { } perMinute)
        {
            var period = TimeSpan.FromMinutes(1.0 / perMinute);
            var tokens = 1;
            if (period < ShortestPeriod)
            {
                (tokens, period) = (Math.Max(1, (int)(perMinute * ShortestPeriod.TotalMinutes)), ShortestPeriod);
            }

            _rate = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
            {
                TokenLimit = Math.Max(1, perMinute / 10),
                TokensPerPeriod = tokens,
                ReplenishmentPeriod = period,
                QueueLimit = Waiting,
            });
        }
    }

    /// <summary>Waits for a call to be allowed; dispose what is returned when the call is over.</summary>
    /// <exception cref="OperationCanceledException">The lookup's time was over first.</exception>
    /// <exception cref="CallLimitException">Too many wait already.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (_rate is not null)
        {
            using var turn = await _rate.AcquireAsync(1, cancellationToken);
            Check(turn);
        }

        var place = await _parallel.AcquireAsync(1, cancellationToken);
        Check(place);
        return place;
    }

    public void Dispose()
    {
        _rate?.Dispose();
        _parallel.Dispose();
    }

    private static void Check(RateLimitLease lease)
    {
        if (!lease.IsAcquired)
        {
            throw new CallLimitException($"{Waiting} calls wait already.");
        }
    }
}
