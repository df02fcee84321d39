using Npgsql;

namespace PartsCatalog.FaultChecks;

/// <summary>Tells a database that is down, ending, starting or full from a wrong question.</summary>
internal static class DatabaseAway
{
    public static bool Is(NpgsqlException problem) =>
        problem is not PostgresException answer || answer.IsTransient || answer.SqlState.StartsWith("57P", StringComparison.Ordinal);
}
