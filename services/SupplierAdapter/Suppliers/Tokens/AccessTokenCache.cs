namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

/// <summary>
/// Keeps one access token until shortly before it expires; however many callers wait, one fetches. Replicas share it through Redis; without Redis
/// each has its own.
/// </summary>
/// <param name="fetch">Asks the token endpoint.</param>
/// <param name="shared">The token in Redis.</param>
/// <param name="clock">Time.</param>
internal sealed class AccessTokenCache(Func<CancellationToken, Task<AccessToken>> fetch, SharedToken shared, TimeProvider clock) : IDisposable
{
    /// <summary>A token is renewed this long before it expires, so that none expires on its way.</summary>
    internal static readonly TimeSpan Leeway = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile AccessToken? _current;
    private volatile string? _refused;

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
            return Usable() ?? (_current = await FindAsync(cancellationToken)).Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a token that was refused, unless another one has taken its place already.</summary>
    public void Refuse(string token)
    {
        _refused = token;
        var current = _current;
        if (current?.Value == token)
        {
            Interlocked.CompareExchange(ref _current, null, current);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    // What another replica fetched, unless it is the one that was just refused.
    private async Task<AccessToken> FindAsync(CancellationToken cancellationToken)
    {
        if (await shared.GetAsync(cancellationToken) is { } given && given.Value != _refused && clock.GetUtcNow() < given.ExpiresAt)
        {
            return given;
        }

        var token = await fetch(cancellationToken);
        await shared.SetAsync(token, token.ExpiresAt - clock.GetUtcNow(), cancellationToken);
        return token;
    }

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
