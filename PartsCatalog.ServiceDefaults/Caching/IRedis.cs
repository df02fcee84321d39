namespace PartsCatalog.ServiceDefaults.Caching;

/// <summary>The part of Redis that the services use. No call throws because Redis is gone: reads miss, writes are dropped, scripts give nothing.</summary>
public interface IRedis
{
    /// <summary>False while Redis is not configured or was just seen to be gone.</summary>
    bool IsAvailable { get; }

    /// <summary>The bytes under a key, or null.</summary>
    Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Sets a key that ends after <paramref name="expiry"/>; false when it could not be set.</summary>
    Task<bool> SetAsync(string key, ReadOnlyMemory<byte> value, TimeSpan expiry, CancellationToken cancellationToken = default);

    /// <summary>Sets a key only where there is none; null when Redis cannot say.</summary>
    Task<bool?> SetIfAbsentAsync(string key, ReadOnlyMemory<byte> value, TimeSpan expiry, CancellationToken cancellationToken = default);

    /// <summary>Removes a key; false when there was none or it could not be removed.</summary>
    Task<bool> RemoveAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Runs a Lua script (keys are prefixed); its integers and texts in order, or null when Redis cannot be asked.</summary>
    Task<IReadOnlyList<string?>?> EvaluateAsync(string script, IReadOnlyList<string> keys, IReadOnlyList<string> arguments, CancellationToken cancellationToken = default);
}
