using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PartsCatalog.ServiceDefaults.Caching;

namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

/// <summary>An access token in Redis, where all replicas find it: a supplier that allows few tokens at a time sees one client.</summary>
/// <param name="redis">Redis.</param>
/// <param name="key">The token's key.</param>
internal sealed class SharedToken(IRedis redis, string key)
{
    /// <summary>The token of an account; another address or client id is another account.</summary>
    public static SharedToken Of(IServiceProvider services, string supplier, string address, string clientId)
    {
        var account = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{address}\n{clientId}")))[..16];
        return new SharedToken(services.GetRequiredService<IRedis>(), $"supplier:token:{supplier}:{account}");
    }

    /// <summary>The token that is there; null when there is none.</summary>
    public async Task<AccessToken?> GetAsync(CancellationToken cancellationToken) =>
        redis.IsAvailable && await redis.GetAsync(key, cancellationToken) is { } kept ? JsonSerializer.Deserialize(kept, TokenJson.Default.AccessToken) : null;

    /// <summary>Puts a token there for the others.</summary>
    public async Task SetAsync(AccessToken token, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        if (redis.IsAvailable && lifetime > TimeSpan.Zero)
        {
            await redis.SetAsync(key, JsonSerializer.SerializeToUtf8Bytes(token, TokenJson.Default.AccessToken), lifetime, cancellationToken);
        }
    }
}
