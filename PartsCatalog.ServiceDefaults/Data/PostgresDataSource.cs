using Microsoft.Extensions.Logging;
using Npgsql;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>Builds the one NpgsqlDataSource of a service.</summary>
internal static class PostgresDataSource
{
    public static NpgsqlDataSource Build(string connectionString, string application, PostgresOptions options, ILoggerFactory? loggers)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = application,
            Enlist = false,
            MaxPoolSize = options.MaxPoolSize,
            Timeout = options.ConnectSeconds,
            CommandTimeout = options.CommandSeconds,
            MaxAutoPrepare = options.MaxAutoPrepare,
            AutoPrepareMinUsages = 2,
            KeepAlive = 30,
            TcpKeepAlive = true,
            // Nothing here leaves session state behind (locks are given back by hand), so the reset of every reused connection is saved.
            NoResetOnClose = true,
        };
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        if (loggers is not null)
            builder.UseLoggerFactory(loggers);
        return builder.Build();
    }
}
