using Npgsql;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>pg_terminate_backend of every connection to every database, several times.</summary>
public sealed class ConnectionsCutFault : IFault
{
    private const int Times = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public string Name => "database-cut";

    public string Does => $"pg_terminate_backend of all connections, {Times} times in {(Pause * Times).TotalSeconds} s";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var server = await system.Application.GetConnectionStringAsync("postgres", cancellationToken);
        for (var time = 0; time < Times; time++)
        {
            await using var connection = new NpgsqlConnection(server + ";Database=postgres;Pooling=false");
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'", connection);
            await command.ExecuteScalarAsync(cancellationToken);
            await Lasting.ForAsync(Pause, cancellationToken);
        }
    }
}
