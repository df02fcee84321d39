using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>Bearer tokens of one supplier: made, remembered until they end, and forgotten on demand.</summary>
internal sealed class TokenIssuer(TimeProvider time, TimeSpan lifetime)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);

    public int LifetimeSeconds => (int)lifetime.TotalSeconds;

    public string Issue()
    {
        var now = time.GetUtcNow();
        foreach (var (token, end) in _ends)
        {
            if (end + lifetime <= now) // kept a while, to tell "expired" from "never issued"
                _ends.TryRemove(token, out _);
        }

        var issued = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _ends[issued] = now + lifetime;
        return issued;
    }

    public TokenState Check(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return TokenState.Missing;
        if (!_ends.TryGetValue(authorization["Bearer ".Length..].Trim(), out var end))
            return TokenState.Unknown;
        return end > time.GetUtcNow() ? TokenState.Good : TokenState.Expired;
    }

    /// <summary>Every token is unknown from now on.</summary>
    public void Forget() => _ends.Clear();
}
