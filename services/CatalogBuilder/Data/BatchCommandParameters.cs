using Npgsql;
using NpgsqlTypes;

namespace PartsCatalog.CatalogBuilder.Data;

/// <summary>Adds typed positional parameters to a command of a batch: $1, $2, … in the order of the calls.</summary>
internal static class BatchCommandParameters
{
    /// <summary>A text. PostgreSQL has no NUL in a text; a supplier's may have.</summary>
    public static NpgsqlBatchCommand Text(this NpgsqlBatchCommand command, string? value) =>
        command.With(NpgsqlDbType.Text, Storable(value));

    /// <summary>An array of texts, whose entries may be null.</summary>
    public static NpgsqlBatchCommand Texts(this NpgsqlBatchCommand command, IEnumerable<string?> values) =>
        command.With(NpgsqlDbType.Array | NpgsqlDbType.Text, values.Select(Storable).ToArray());

    /// <summary>An array of whole numbers.</summary>
    public static NpgsqlBatchCommand Integers(this NpgsqlBatchCommand command, IEnumerable<int> values) =>
        command.With(NpgsqlDbType.Array | NpgsqlDbType.Integer, values.ToArray());

    /// <summary>A whole number.</summary>
    public static NpgsqlBatchCommand Integer(this NpgsqlBatchCommand command, int? value) => command.With(NpgsqlDbType.Integer, value);

    /// <summary>A decimal number.</summary>
    public static NpgsqlBatchCommand Number(this NpgsqlBatchCommand command, decimal? value) => command.With(NpgsqlDbType.Numeric, value);

    /// <summary>True or false.</summary>
    public static NpgsqlBatchCommand Boolean(this NpgsqlBatchCommand command, bool value) => command.With(NpgsqlDbType.Boolean, value);

    /// <summary>An id.</summary>
    public static NpgsqlBatchCommand Id(this NpgsqlBatchCommand command, Guid? value) => command.With(NpgsqlDbType.Uuid, value);

    /// <summary>A moment.</summary>
    public static NpgsqlBatchCommand Time(this NpgsqlBatchCommand command, DateTimeOffset value) =>
        command.With(NpgsqlDbType.TimestampTz, value.ToUniversalTime());

    /// <summary>Bytes.</summary>
    public static NpgsqlBatchCommand Bytes(this NpgsqlBatchCommand command, byte[] value) => command.With(NpgsqlDbType.Bytea, value);

    /// <summary>JSON.</summary>
    public static NpgsqlBatchCommand Json(this NpgsqlBatchCommand command, string value) => command.With(NpgsqlDbType.Jsonb, value);

    private static string? Storable(string? text) => text?.Replace("\0", "");

    private static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, NpgsqlDbType type, object? value)
    {
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        return command;
    }
}
