using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Caching;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>The run's Redis as the services use it; its cable can be pulled.</summary>
public sealed class RealRedis : IAsyncLifetime, IRedis
{
    private WebApplication _application = null!;
    private IRedis _redis = null!;
    private string _test = "";

    /// <summary>Whether the cable is pulled.</summary>
    public bool Cut { get; set; }

    public bool IsAvailable => !Cut && _redis.IsAvailable;

    public async ValueTask InitializeAsync()
    {
        var redis = await TestRedis.CreateAsync();
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:redis"] = redis.ConnectionString;
        builder.Configuration["Redis:KeyPrefix"] = redis.KeyPrefix;
        // A slow machine is not to turn this into a test of what happens without Redis.
        builder.Configuration["Redis:TimeoutMilliseconds"] = "5000";
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddRedis();
        _application = builder.Build();
        _redis = _application.Services.GetRequiredService<IRedis>();
        await Eventually.Async(() => _redis.SetAsync("awake", new byte[1], TimeSpan.FromMinutes(1)));
    }

    /// <summary>Keys of a test are its own.</summary>
    public void Begin()
    {
        _test = Guid.NewGuid().ToString("N") + ":";
        Cut = false;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    public Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default) =>
        Cut ? Task.FromResult<byte[]?>(null) : _redis.GetAsync(_test + key, cancellationToken);

    public Task<bool> SetAsync(string key, ReadOnlyMemory<byte> value, TimeSpan expiry, CancellationToken cancellationToken = default) =>
        Cut ? Task.FromResult(false) : _redis.SetAsync(_test + key, value, expiry, cancellationToken);

    public Task<bool?> SetIfAbsentAsync(string key, ReadOnlyMemory<byte> value, TimeSpan expiry, CancellationToken cancellationToken = default) =>
        Cut ? Task.FromResult<bool?>(null) : _redis.SetIfAbsentAsync(_test + key, value, expiry, cancellationToken);

    public Task<bool> RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        Cut ? Task.FromResult(false) : _redis.RemoveAsync(_test + key, cancellationToken);

    public Task<IReadOnlyList<string?>?> EvaluateAsync(
        string script, IReadOnlyList<string> keys, IReadOnlyList<string> arguments, CancellationToken cancellationToken = default) =>
        Cut ? Task.FromResult<IReadOnlyList<string?>?>(null) : _redis.EvaluateAsync(script, [.. keys.Select(key => _test + key)], arguments, cancellationToken);
}
