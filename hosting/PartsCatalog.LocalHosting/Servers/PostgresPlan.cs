using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Processes;
using Aspire.Hosting.State;
using Npgsql;

namespace Aspire.Hosting.Servers;

internal sealed class PostgresPlan(PostgresServerResource server, StateDirectory state, ServerBinaries binaries, TimeProvider time) : IProcessPlan
{
    private readonly string _home = state.DataOf(server.Name);

    private string Data => Path.Combine(_home, "data");

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var programs = binaries.Postgres(MajorVersion());
        await ServerUser.CreateDirectoryAsync(_home, cancellationToken);
        // A postmaster that was killed leaves backends that hold the shared memory until they notice.
        await DirectoryUsers.WaitUntilGoneAsync(_home, TimeSpan.FromSeconds(8), time, cancellationToken);
        if (MajorVersion() is null)
            await InitializeAsync(programs, cancellationToken);
    }

    public Task<ChildLaunch> CreateLaunchAsync(CancellationToken cancellationToken)
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=", // TCP alone: the path of a socket would have to stay under 108 bytes
            "max_connections=200",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "fsync=on",
            "default_toast_compression=lz4", // a third of the processor time of pglz
            "jit=off", // short statements only: compiling them costs more than it saves
            "log_min_messages=warning",
            "log_line_prefix=%m [%p] %d ",
            "timezone=UTC",
        ];
        var command = ServerUser.Command(
        [
            Path.Combine(binaries.Postgres(MajorVersion()), "postgres"),
            "-D", Data,
            "-p", server.Endpoint("tcp").Port.ToString(CultureInfo.InvariantCulture),
            .. settings.SelectMany(setting => new[] { "-c", setting }),
        ]);
        return Task.FromResult(new ChildLaunch
        {
            FileName = command[0],
            Arguments = [.. command.Skip(1)],
            WorkingDirectory = _home,
            LogFile = state.LogFile(server.Name),
            Environment = new Dictionary<string, string?> { ["PGDATA"] = null, ["HOME"] = _home, ["LC_ALL"] = "C.UTF-8" },
            StopSignal = UnixSignal.Interrupt, // fast shutdown: ends sessions, writes a checkpoint
            StopTimeout = TimeSpan.FromSeconds(20),
            LostHostSignal = UnixSignal.Quit, // the postmaster itself then ends its backends, at once
            LostHostGrace = TimeSpan.FromSeconds(6),
        });
    }

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await ConnectAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync(cancellationToken);
            return null;
        }
        catch (NpgsqlException exception)
        {
            return exception.InnerException?.Message ?? exception.Message;
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        foreach (var database in server.Databases)
        {
            await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
            find.Parameters.AddWithValue(database.DatabaseName);
            if (await find.ExecuteScalarAsync(cancellationToken) is not null)
                continue;
            var name = database.DatabaseName.Replace("\"", "\"\"");
            await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private string? MajorVersion()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    /// <summary>Into a directory beside it first: one that was interrupted half-way is never taken for data.</summary>
    private async Task InitializeAsync(string programs, CancellationToken cancellationToken)
    {
        var half = Path.Combine(_home, "data.new");
        var secret = Path.Combine(_home, "password");
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);
        await ServerUser.WriteAsync(secret, server.PasswordParameter.Value, cancellationToken);
        try
        {
            await Command.RunAsync(
                ServerUser.Command(
                    Path.Combine(programs, "initdb"), "-D", half, "-U", server.UserName, "--pwfile", secret,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"),
                new Dictionary<string, string?> { ["HOME"] = _home, ["LC_ALL"] = "C.UTF-8" },
                cancellationToken);
        }
        finally
        {
            File.Delete(secret);
        }
        Directory.Move(half, Data);
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(server.ConnectionString + ";Database=postgres;Pooling=false;Timeout=3;Command Timeout=30");
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
