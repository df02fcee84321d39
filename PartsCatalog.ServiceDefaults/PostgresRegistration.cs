using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults;

/// <summary>The service's own database.</summary>
public static class PostgresRegistration
{
    /// <summary>
    /// Adds a singleton NpgsqlDataSource for ConnectionStrings:<paramref name="name"/> with health check, and runs the embedded migrations
    /// `Data/Migrations/NNNN_name.sql` of <paramref name="migrations"/> (the service's own assembly when left out) before anything starts.
    /// </summary>
    public static TBuilder AddPostgres<TBuilder>(this TBuilder builder, string name, Assembly? migrations = null)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        DapperConventions.Apply();
        builder.Services.AddOptions<PostgresOptions>().BindConfiguration(PostgresOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(provider => PostgresDataSource.Build(
            provider.GetRequiredService<IConfiguration>().GetConnectionString(name)
                ?? throw new InvalidOperationException($"ConnectionStrings:{name} is not set (as 'Host=…;Port=…;Username=…;Password=…;Database=…')."),
            builder.Environment.ApplicationName,
            provider.GetRequiredService<IOptions<PostgresOptions>>().Value,
            provider.GetService<ILoggerFactory>()));
        // The application's name, not the entry assembly: in tests that is the test program.
        builder.Services.AddSingleton(_ => MigrationSet.FromAssembly("service", migrations ?? Assembly.Load(new AssemblyName(builder.Environment.ApplicationName))));
        builder.Services.TryAddSingleton<Migrator>();
        builder.Services.AddHostedService<MigrationService>();
        builder.Services.AddHealthChecks().AddCheck<PostgresCheck>("postgres");
        return builder;
    }
}
