using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>Finds keys, and remembers them for a few seconds so that a read costs no query for its key.</summary>
internal sealed class ApiKeyDirectory(ApiKeyStore store, IOptions<GatewayOptions> options, TimeProvider clock)
{
    /// <summary>Prefixes that exist nowhere are remembered too, so a flood of made-up ones must not fill the memory.</summary>
    private const int MaximumEntries = 10_000;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The key, when it exists, its secret is right and it is not revoked.</summary>
    public async Task<ApiKey?> AuthenticateAsync(ApiKeyText presented, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = await FindAsync(presented.Prefix, now, cancellationToken);
        if (key is null || !presented.Matches(key.SecretHash) || key.RevokedAt is not null)
            return null;
        if (key.UseIsToBeNoted(now))
            await store.NoteUseAsync(key.Prefix, now, cancellationToken);
        return key;
    }

    private async Task<ApiKey?> FindAsync(string prefix, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(prefix, out var entry) || entry.Until <= now)
        {
            MakeRoom(now);
            // Not this request's token: others wait for the same load.
            entry = new Entry(store.FindAsync(prefix, CancellationToken.None), now + options.Value.ApiKeyCacheTime);
            _entries[prefix] = entry;
        }

        try
        {
            return await entry.Key.WaitAsync(cancellationToken);
        }
        catch when (entry.Key.IsFaulted)
        {
            _entries.TryRemove(KeyValuePair.Create(prefix, entry));
            throw;
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_entries.Count < MaximumEntries)
            return;
        foreach (var pair in _entries.Where(pair => pair.Value.Until <= now))
            _entries.TryRemove(pair);
        if (_entries.Count >= MaximumEntries)
            _entries.Clear();
    }

    private sealed record Entry(Task<ApiKey?> Key, DateTimeOffset Until);
}
