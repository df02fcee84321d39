using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace PartsCatalog.ServiceDefaults.Caching;

/// <summary>
/// IRedis over StackExchange.Redis. The only file that uses it, with calls that 1.2 and 2.x share, so that a user can raise the version.
/// </summary>
internal sealed class Redis(RedisAddress address, IOptions<RedisOptions> options, TimeProvider clock, ILogger<Redis> logger) : IRedis, IDisposable
{
    private readonly RedisOptions _options = options.Value;
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private ConnectionMultiplexer? _connection;
    private long _pausedSince;
    private bool _paused;
    private int _outageLogged;

    public bool IsAvailable => address.ConnectionString is not null && !IsPaused;

    private bool IsPaused => Volatile.Read(ref _paused) && clock.GetElapsedTime(Volatile.Read(ref _pausedSince)).TotalMilliseconds < _options.PauseMilliseconds;

    public Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default) =>
        AskAsync<byte[]?>(async redis => (byte[]?)await redis.StringGetAsync(Key(key)), null, cancellationToken);

    public Task<bool> SetAsync(string key, ReadOnlyMemory<byte> value, TimeSpan expiry, CancellationToken cancellationToken = default) =>
        AskAsync(redis => redis.StringSetAsync(Key(key), value.ToArray(), expiry), false, cancellationToken);

    public Task<bool?> SetIfAbsentAsync(string key, ReadOnlyMemory<byte> value, TimeSpan expiry, CancellationToken cancellationToken = default) =>
        AskAsync<bool?>(async redis => await redis.StringSetAsync(Key(key), value.ToArray(), expiry, When.NotExists), null, cancellationToken);

    public Task<bool> RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        AskAsync(redis => redis.KeyDeleteAsync(Key(key)), false, cancellationToken);

    public Task<IReadOnlyList<string?>?> EvaluateAsync(
        string script, IReadOnlyList<string> keys, IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        var redisKeys = keys.Select(key => (RedisKey)Key(key)).ToArray();
        var values = arguments.Select(argument => (RedisValue)argument).ToArray();
        return AskAsync<IReadOnlyList<string?>?>(async redis => Read(await redis.ScriptEvaluateAsync(script, redisKeys, values)), null, cancellationToken);
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connecting.Dispose();
    }

    private static string?[] Read(RedisResult result)
    {
        if (result.IsNull)
            return [null];
        try
        {
            return ((RedisResult[])result!).Select(item => item.IsNull ? null : (string?)item).ToArray();
        }
        catch (InvalidCastException)
        {
            // The two versions tell a single value from a list by different members; the cast is what they share.
            return [(string?)result];
        }
    }

    private string Key(string key) => _options.KeyPrefix + key;

    private async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> ask, T otherwise, CancellationToken cancellationToken)
    {
        if (!IsAvailable)
            return otherwise;
        var limit = TimeSpan.FromMilliseconds(_options.TimeoutMilliseconds);
        try
        {
            var connection = await ConnectAsync(cancellationToken).WaitAsync(limit, clock, cancellationToken);
            var answer = await ask(connection.GetDatabase()).WaitAsync(limit, clock, cancellationToken);
            Recovered();
            return answer;
        }
        catch (Exception e) when (IsOutage(e))
        {
            Pause(e);
            return otherwise;
        }
    }

    private static bool IsOutage(Exception e) =>
        e is RedisConnectionException or TimeoutException or ObjectDisposedException
        || (e is RedisServerException server && IsStateOfServer(server.Message))
        || (e is AggregateException many && many.InnerExceptions.All(IsOutage));

    // The client gives server errors as text alone; these are its codes, the first word. Others, such as a script's fault, are ours to hear of.
    private static bool IsStateOfServer(string message) =>
        message.StartsWith("LOADING", StringComparison.Ordinal) || message.StartsWith("OOM", StringComparison.Ordinal)
        || message.StartsWith("READONLY", StringComparison.Ordinal) || message.StartsWith("MISCONF", StringComparison.Ordinal)
        || message.StartsWith("NOAUTH", StringComparison.Ordinal) || message.StartsWith("MASTERDOWN", StringComparison.Ordinal);

    private async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_connection is { } ready)
            return ready;
        await _connecting.WaitAsync(cancellationToken);
        try
        {
            return _connection ??= await ConnectionMultiplexer.ConnectAsync(Configuration());
        }
        finally
        {
            _connecting.Release();
        }
    }

    private ConfigurationOptions Configuration()
    {
        var configuration = ConfigurationOptions.Parse(address.ConnectionString!);
        configuration.AbortOnConnectFail = false; // it connects again by itself
        configuration.ConnectTimeout = 2000;
        configuration.SyncTimeout = Math.Max(_options.TimeoutMilliseconds, 100);
        configuration.ConnectRetry = 1;
        return configuration;
    }

    private void Pause(Exception e)
    {
        Volatile.Write(ref _pausedSince, clock.GetTimestamp());
        Volatile.Write(ref _paused, true);
        if (Interlocked.Exchange(ref _outageLogged, 1) == 0)
            logger.LogWarning(e, "Redis does not answer; going on without it");
    }

    private void Recovered()
    {
        Volatile.Write(ref _paused, false);
        if (Interlocked.Exchange(ref _outageLogged, 0) == 1)
            logger.LogInformation("Redis answers again");
    }
}
