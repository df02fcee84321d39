using System.Data;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>Brings a database up to date: each migration once, in order, in a transaction of its own, under an advisory lock that replicas share.</summary>
internal sealed class Migrator(NpgsqlDataSource database, ILogger<Migrator> logger)
{
    /// <summary>Any number that nothing else locks on ("partscat" in ASCII).</summary>
    private const long AdvisoryLock = 0x7061727473636174;

    private const string CreateTable = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            set_name   text        NOT NULL,
            number     integer     NOT NULL,
            name       text        NOT NULL,
            checksum   text        NOT NULL,
            applied_at timestamptz NOT NULL,
            PRIMARY KEY (set_name, number)
        )
        """;

    public async Task RunAsync(IEnumerable<MigrationSet> sets, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({AdvisoryLock})", cancellationToken);
        try
        {
            await ExecuteAsync(connection, CreateTable, cancellationToken);
            foreach (var set in sets)
                await RunSetAsync(connection, set, now, cancellationToken);
        }
        finally
        {
            // The pool keeps sessions, so the lock does not go away with the connection.
            if (connection.State == ConnectionState.Open)
                await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
        }
    }

    private async Task RunSetAsync(NpgsqlConnection connection, MigrationSet set, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var applied = await ReadAppliedAsync(connection, set.Name, cancellationToken);
        foreach (var migration in set.Migrations)
        {
            if (!applied.Remove(migration.Number, out var before))
                await ApplyAsync(connection, set, migration, now, cancellationToken);
            else if (before.Checksum != migration.Checksum)
                throw new MigrationException(
                    $"Migration {migration.Name} of '{set.Name}' was changed after it was applied (as {before.Name}). Put the file back as it was and add a new migration.");
        }

        if (applied.Count > 0)
            throw new MigrationException(
                $"The database has migration {applied.Values.First().Name} of '{set.Name}', which this program does not know: the program is older than the database.");
    }

    private async Task ApplyAsync(NpgsqlConnection connection, MigrationSet set, Migration migration, DateTimeOffset now, CancellationToken cancellationToken)
    {
        logger.LogInformation("Applying migration {Migration} of {Set}", migration.Name, set.Name);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(connection, migration.Sql, cancellationToken);
        }
        catch (PostgresException e) when (!PostgresErrors.IsTransient(e))
        {
            throw new MigrationException($"Migration {migration.Name} of '{set.Name}' failed: {e.MessageText} (SqlState {e.SqlState}, position {e.Position}).", e);
        }

        await using (var insert = new NpgsqlCommand("INSERT INTO schema_migrations (set_name, number, name, checksum, applied_at) VALUES ($1, $2, $3, $4, $5)", connection))
        {
            insert.Parameters.Add(new() { Value = set.Name });
            insert.Parameters.Add(new() { Value = migration.Number });
            insert.Parameters.Add(new() { Value = migration.Name });
            insert.Parameters.Add(new() { Value = migration.Checksum });
            insert.Parameters.Add(new() { Value = now.ToUniversalTime() });
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Dictionary<int, (string Name, string Checksum)>> ReadAppliedAsync(NpgsqlConnection connection, string set, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT number, name, checksum FROM schema_migrations WHERE set_name = $1 ORDER BY number", connection);
        command.Parameters.Add(new() { Value = set });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new Dictionary<int, (string, string)>();
        while (await reader.ReadAsync(cancellationToken))
            applied[reader.GetInt32(0)] = (reader.GetString(1), reader.GetString(2));
        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        // Migrations may take long and are watched by a person; the command time-out is for queries.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
