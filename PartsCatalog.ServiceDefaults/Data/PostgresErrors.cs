using System.Net.Sockets;
using Npgsql;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>Tells by SqlState, never by text, whether trying again can help.</summary>
public static class PostgresErrors
{
    /// <summary>True for what goes away by itself: lost connections, a starting or stopping server, full disk or connections, deadlocks, serialization.</summary>
    public static bool IsTransient(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception switch
        {
            PostgresException postgres => IsTransientState(postgres.SqlState) || EndsSession(postgres),
            NpgsqlException { InnerException: PostgresException inner } => IsTransientState(inner.SqlState) || EndsSession(inner),
            NpgsqlException npgsql => npgsql.IsTransient || npgsql.InnerException is IOException or SocketException or TimeoutException or null,
            _ => false,
        };
    }

    /// <summary>A second writer was first: the same work from the start sees the winner's row.</summary>
    public static bool IsConflict(Exception exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.LockNotAvailable,
    };

    // An inner error that ends the session is the server's trouble and not a statement's: with a full disk it cannot write the files that a session begins with.
    private static bool EndsSession(PostgresException error) =>
        error is { SqlState: PostgresErrorCodes.InternalError, InvariantSeverity: "FATAL" or "PANIC" };

    private static bool IsTransientState(string state) =>
        state is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.QueryCanceled or "25P03" /* idle in transaction */
        || state.StartsWith("08", StringComparison.Ordinal) // connection exception
        || state.StartsWith("53", StringComparison.Ordinal) // out of memory, disk or connections
        || state.StartsWith("57P", StringComparison.Ordinal) // shutting down, starting up, crashed
        || state.StartsWith("58", StringComparison.Ordinal); // I/O error
}
