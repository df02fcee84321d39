namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

/// <summary>Keeps one access token until shortly before it expires; however many callers wait, one fetches.</summary>
/// <param name="fetch">Asks the token endpoint.</param>
/// <param name="clock">Time.</param>
internal sealed class AccessTokenCache(Func<CancellationToken, Task<AccessToken>> fetch, TimeProvider clock) : IDisposable
{
    /// <summary>A token is renewed this long before it expires, so that none expires on its way.</summary>
    internal static readonly TimeSpan Leeway = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile AccessToken? _current;

    /// <summary>A token that is valid.</summary>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Usable() is { } token)
        {
            return token;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Usable() ?? (_current = await fetch(cancellationToken)).Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a token that was refused, unless another one has taken its place already.</summary>
    public void Refuse(string token)
    {
        var current = _current;
        if (current?.Value == token)
        {
            Interlocked.CompareExchange(ref _current, null, current);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    // A token that lives for less than twice the leeway is used for half of its life.
    private string? Usable() =>
        _current is { } token && clock.GetUtcNow() < token.ExpiresAt ? token.Value : null;

    /// <summary>The time after which a token is no longer used.</summary>
    public static DateTimeOffset UsableUntil(DateTimeOffset now, int lifetimeSeconds)
    {
        var lifetime = TimeSpan.FromSeconds(Math.Max(1, lifetimeSeconds));
        return now + (lifetime > Leeway * 2 ? lifetime - Leeway : lifetime / 2);
    }
}
