using Npgsql;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>What only one replica does at a time: an advisory lock of the session, which goes with the process that holds it.</summary>
internal sealed class BatchLock : IAsyncDisposable
{
    private const string Take = "SELECT pg_try_advisory_lock(hashtext('ai batches'), hashtext($1))";
    private const string Free = "SELECT pg_advisory_unlock(hashtext('ai batches'), hashtext($1))";

    private readonly NpgsqlConnection _connection;
    private readonly string _name;

    private BatchLock(NpgsqlConnection connection, string name) => (_connection, _name) = (connection, name);

    /// <summary>The lock; null while another replica has it.</summary>
    public static async Task<BatchLock?> TryTakeAsync(NpgsqlDataSource database, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var take = BatchSql.Command(connection, Take, name);
            if (await take.ExecuteScalarAsync(cancellationToken) is true)
            {
                return new BatchLock(connection, name);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // The pool keeps sessions, so the lock does not go away with the connection.
            await using var free = BatchSql.Command(_connection, Free, _name);
            await free.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The session is gone, and the lock with it.
            NpgsqlConnection.ClearPool(_connection);
        }
        finally
        {
            await _connection.DisposeAsync();
        }
    }
}
