using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.ServiceDefaults.Caching;

namespace PartsCatalog.ServiceDefaults;

/// <summary>Redis, optional at run time.</summary>
public static class RedisRegistration
{
    /// <summary>Adds <see cref="IRedis"/> for ConnectionStrings:redis. Without the connection string, or with Redis down, every read is a miss.</summary>
    public static TBuilder AddRedis<TBuilder>(this TBuilder builder, string name = "redis")
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<RedisOptions>().BindConfiguration(RedisOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IRedis>(provider =>
            ActivatorUtilities.CreateInstance<Redis>(provider, new RedisAddress(provider.GetRequiredService<IConfiguration>().GetConnectionString(name))));
        builder.Services.AddHealthChecks().AddCheck<RedisCheck>("redis");
        return builder;
    }
}
