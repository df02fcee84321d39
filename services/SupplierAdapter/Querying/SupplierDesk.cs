using System.Threading.RateLimiting;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.SupplierStatus;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>
/// Everything that stands between a lookup and one supplier: circuit breaker, rate limit, bulkhead, deadline, retries. What goes wrong here
/// costs this supplier's entry and nothing else.
/// </summary>
internal sealed class SupplierDesk : IDisposable
{
    // A day's quota that is used up is back after a day; who asks for more made a mistake.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private readonly ISupplier _supplier;
    private readonly SupplierOptions _options;
    private readonly ISupplierLimiter _limiter;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ConcurrencyLimiter _bulkhead;
    private readonly CircuitState _circuit;
    private readonly ResiliencePipeline<SupplierEntry> _breaker;
    private readonly ResiliencePipeline<SupplierResponse> _tries;

    /// <summary>A desk for a supplier.</summary>
    public SupplierDesk(ISupplier supplier, SupplierOptions options, ISupplierLimiter limiter, TimeProvider clock, ILogger logger)
    {
        (_supplier, _options, _limiter, _clock, _logger) = (supplier, options, limiter, clock, logger);
        _bulkhead = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.MaximumConcurrent, QueueLimit = 0 });
        _circuit = new CircuitState(supplier.Name, clock, logger);
        _breaker = SupplierPipelines.Breaker(_circuit, options, clock);
        _tries = SupplierPipelines.Tries(options, limiter, clock);
    }

    /// <summary>Whose desk it is.</summary>
    public SupplierName Name => _supplier.Name;

    /// <summary>Its configuration.</summary>
    public SupplierOptions Options => _options;

    /// <summary>The supplier.</summary>
    public ISupplier Supplier => _supplier;

    /// <summary>How the supplier stands, for operators.</summary>
    public SupplierState State() => new()
    {
        Supplier = Name.Value,
        Usable = _options.IsUsable,
        Host = _options.BaseUrl.Length > 0 ? new Uri(_options.BaseUrl).Authority : null,
        Circuit = _circuit.Name,
        CircuitSince = _circuit.Since,
        UnderWay = _options.MaximumConcurrent - (int)(_bulkhead.GetStatistics()?.CurrentAvailablePermits ?? _options.MaximumConcurrent),
        InteractiveWaiting = _limiter.Waiting.Interactive,
        BatchWaiting = _limiter.Waiting.Batch,
        Limits = [.. _options.Plan.Rules.Select(rule => new LimitState(rule.Permits, rule.Window.TotalSeconds))],
        BatchesPerDay = _options.Plan.BatchesPerDay,
    };

    /// <summary>Longest that a lookup can take here: the wait for the limit, and the deadline.</summary>
    public TimeSpan Patience(LookupPriority priority) => LongestWait(priority) + TimeSpan.FromSeconds(_options.DeadlineSeconds);

    /// <summary>The entry of an answer that was kept from another lookup.</summary>
    public SupplierEntry Kept(SupplierAnswer answer) =>
        new(answer, Guid.CreateVersion7(answer.AskedAt), null, FieldCoverage.Of(_supplier.Fields, answer.Parts)) { CopyOf = answer.RawResponseId };

    /// <summary>Asks the supplier. Always ends with an entry, unless <paramref name="cancellationToken"/> ends the wait.</summary>
    public async Task<SupplierEntry> AskAsync(PartQuery query, LookupPriority priority, CancellationToken cancellationToken)
    {
        if (!_options.IsUsable)
        {
            var entry = NotAsked(_options.Enabled ? $"{Name} is not configured." : $"{Name} is switched off.");
            return entry with { Answer = entry.Answer with { NotInUse = true } };
        }

        try
        {
            return await _breaker.ExecuteAsync(
                static async (state, token) => await state.Desk.AskWithinLimitsAsync(state.Query, state.Priority, token),
                (Desk: this, Query: query, Priority: priority),
                cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return NotAsked($"{Name} failed too often; its circuit is open.");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _bulkhead.Dispose();
        (_limiter as IDisposable)?.Dispose();
    }

    private async Task<SupplierEntry> AskWithinLimitsAsync(PartQuery query, LookupPriority priority, CancellationToken cancellationToken)
    {
        if (!await _limiter.AcquireAsync(priority, LongestWait(priority), cancellationToken))
        {
            return NotAsked($"The limit of requests to {Name} is reached.");
        }

        var place = _bulkhead.AttemptAcquire();
        if (!place.IsAcquired)
        {
            place.Dispose();
            return NotAsked($"{_options.MaximumConcurrent} requests to {Name} are under way already.");
        }

        // Not linked to the lookup: the call may outlive it and answer late.
        var stop = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TotalSeconds), _clock);
        var askedAt = _clock.GetUtcNow();
        var started = _clock.GetTimestamp();
        var call = CallAsync(query, priority, askedAt, started, place, stop);
        try
        {
            return await call.WaitAsync(TimeSpan.FromSeconds(_options.DeadlineSeconds), _clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Entry(SupplierOutcome.TimedOut, askedAt, started, $"{Name} did not answer within {_options.DeadlineSeconds} s.") with
            {
                StillRunning = new RunningCall(Name.Value, query, call, stop),
                CountsAgainstSupplier = true,
            };
        }
        catch (OperationCanceledException)
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task<SupplierEntry> CallAsync(
        PartQuery query, LookupPriority priority, DateTimeOffset askedAt, long started, RateLimitLease place, CancellationTokenSource stop)
    {
        try
        {
            var response = await SendAsync(query, priority, started, stop.Token);
            if (PauseAfter(response) is { } pause)
            {
                await _limiter.PauseAsync(pause);
            }

            return Answered(query, response, askedAt, started);
        }
        catch (Exception problem) when (problem is OperationCanceledException or TimeoutRejectedException)
        {
            return Entry(SupplierOutcome.TimedOut, askedAt, started, $"{Name} did not answer in time.") with { CountsAgainstSupplier = true };
        }
        catch (SupplierCallException problem)
        {
            return Entry(SupplierOutcome.Failed, askedAt, started, problem.Message) with { CountsAgainstSupplier = problem.IsTransient };
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            _logger.LogWarning(problem, "{Supplier} could not be reached", Name);
            return Entry(SupplierOutcome.Failed, askedAt, started, $"{Name} could not be reached.") with { CountsAgainstSupplier = true };
        }
        catch (Exception problem)
        {
            // The boundary of one supplier: a defect in its client or normaliser costs its entry, never the lookup.
            _logger.LogError(problem, "The client of {Supplier} failed", Name);
            return Entry(SupplierOutcome.Failed, askedAt, started, $"The answer of {Name} could not be processed.");
        }
        finally
        {
            place.Dispose();
            // Its timer is stopped, not the source disposed: whoever holds the call may still end it in this moment.
            stop.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan LongestWait(LookupPriority priority) =>
        TimeSpan.FromSeconds(priority == LookupPriority.Interactive ? _options.InteractiveWaitSeconds : _options.BatchWaitSeconds);

    // How long the supplier is left alone: as long as it asks for, with any failure that may pass; a second after a 429 that does not say.
    private static TimeSpan? PauseAfter(SupplierResponse response) => response switch
    {
        { IsTransientFailure: true, RetryAfter: { } asked } when asked > TimeSpan.Zero => asked < LongestPause ? asked : LongestPause,
        { Status: 429 } => TimeSpan.FromSeconds(1),
        _ => null,
    };

    private async Task<SupplierResponse> SendAsync(PartQuery query, LookupPriority priority, long started, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(SupplierPipelines.Started, started);
        try
        {
            return await _tries.ExecuteAsync(
                static async (context, state) => await state.Supplier.AskAsync(state.Query, state.Further, context.CancellationToken),
                context,
                (Supplier: _supplier, Query: query, Further: new FurtherRequests(_limiter, priority, _options, _clock, started)));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private SupplierEntry Answered(PartQuery query, SupplierResponse response, DateTimeOffset askedAt, long started)
    {
        var duration = Milliseconds(started);
        var reading = _supplier.Read(query, response);
        var coverage = FieldCoverage.Of(_supplier.Fields, reading.Parts);
        var id = Guid.CreateVersion7(askedAt);
        var answer = new SupplierAnswer
        {
            Source = Name,
            Outcome = reading.Outcome,
            RawResponseId = id,
            AskedAt = askedAt,
            DurationMs = duration,
            Completeness = coverage.Completeness,
            Error = reading.Error,
            Parts = reading.Parts,
        };
        return new SupplierEntry(answer, id, response, coverage) { CountsAgainstSupplier = response.IsTransientFailure };
    }

    private SupplierEntry NotAsked(string reason) => Entry(SupplierOutcome.NotAsked, _clock.GetUtcNow(), null, reason);

    private SupplierEntry Entry(SupplierOutcome outcome, DateTimeOffset askedAt, long? started, string error)
    {
        var answer = new SupplierAnswer
        {
            Source = Name,
            Outcome = outcome,
            AskedAt = askedAt,
            DurationMs = started is { } start ? Milliseconds(start) : 0,
            Error = error,
        };
        return new SupplierEntry(answer, Guid.CreateVersion7(askedAt), null, FieldCoverage.None);
    }

    private int Milliseconds(long started) => (int)Math.Min(_clock.GetElapsedTime(started).TotalMilliseconds, int.MaxValue);
}
