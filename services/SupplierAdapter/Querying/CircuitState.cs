using PartsCatalog.Contracts.Suppliers;
using Polly.CircuitBreaker;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>The state of one supplier's circuit breaker, and since when; changes are logged.</summary>
/// <param name="supplier">Whose it is.</param>
/// <param name="clock">Time.</param>
/// <param name="logger">Log.</param>
internal sealed class CircuitState(SupplierName supplier, TimeProvider clock, ILogger logger)
{
    private long _since;

    /// <summary>What the breaker reports to.</summary>
    public CircuitBreakerStateProvider Provider { get; } = new();

    /// <summary>CLOSED, OPEN or HALF_OPEN.</summary>
    public string Name => Provider.CircuitState switch
    {
        Polly.CircuitBreaker.CircuitState.Open or Polly.CircuitBreaker.CircuitState.Isolated => "OPEN",
        Polly.CircuitBreaker.CircuitState.HalfOpen => "HALF_OPEN",
        _ => "CLOSED",
    };

    /// <summary>When it took that state; null before the first change.</summary>
    public DateTimeOffset? Since => Volatile.Read(ref _since) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Too much failed.</summary>
    public ValueTask Opened(TimeSpan duration)
    {
        Changed();
        logger.LogWarning("The circuit of {Supplier} is open for {Seconds} s", supplier, duration.TotalSeconds);
        return default;
    }

    /// <summary>The supplier is tried.</summary>
    public ValueTask HalfOpened()
    {
        Changed();
        return default;
    }

    /// <summary>The supplier answers again.</summary>
    public ValueTask Closed()
    {
        Changed();
        logger.LogInformation("The circuit of {Supplier} is closed again", supplier);
        return default;
    }

    private void Changed() => Volatile.Write(ref _since, clock.GetUtcNow().UtcTicks);
}
