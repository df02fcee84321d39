using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>What the statements over the batches' tables share.</summary>
internal static class BatchSql
{
    /// <summary>Beginning of every statement that reads rows; they are r, their lookups l.</summary>
    public const string SelectRows =
        "SELECT r.request_id, r.validator, r.request_key, r.prompt, r.claims_print, r.narrowed_to, r.with_content, r.is_second, r.reserved_usd, r.reserved_on, r.is_batched, "
        + "r.answer, r.judgement, r.unread_line, l.command, r.session_id, r.attempt FROM ai_batch_requests r JOIN ai_batch_lookups l USING (session_id, attempt) ";

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value is DateTimeOffset at ? at.ToUniversalTime() : value ?? DBNull.Value });
        }

        return command;
    }

    public static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, object?[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<List<BatchRow>> ReadRowsAsync(NpgsqlConnection connection, string where, object?[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, SelectRows + where, values);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<BatchRow>();
        while (await row.ReadAsync(cancellationToken))
        {
            rows.Add(Read(row));
        }

        return rows;
    }

    public static BatchRow Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Validator = Enum.Parse<ValidatorName>(row.GetString(1)),
        Key = row.GetGuid(2),
        Prompt = row.IsDBNull(3) ? null : row.GetString(3),
        Print = row.IsDBNull(4) ? null : row.GetGuid(4),
        NarrowedTo = row.IsDBNull(5) ? null : row.GetFieldValue<string[]>(5),
        WithContent = row.GetBoolean(6),
        IsSecond = row.GetBoolean(7),
        ReservedUsd = row.GetDecimal(8),
        ReservedOn = row.IsDBNull(9) ? null : row.GetFieldValue<DateOnly>(9),
        IsBatched = row.GetBoolean(10),
        Answer = Json<string>(row, 11),
        Judgement = Json<AiJudgement>(row, 12),
        UnreadLine = row.IsDBNull(13) ? null : row.GetFieldValue<byte[]>(13),
        Command = Json<ValidatePart>(row, 14) ?? throw new InvalidDataException("A lookup that waits has no command."),
    };

    /// <summary>The lookup of a row, also where the rest of it cannot be read.</summary>
    public static (Guid SessionId, int Attempt) LookupOf(NpgsqlDataReader row) => (row.GetGuid(15), row.GetInt32(16));

    /// <summary>A value as it is kept: JSON in bytes, since a supplier's text may hold characters that the database's own text and JSON do not.</summary>
    public static object Bytes<T>(T? value) => value is null ? DBNull.Value : JsonSerializer.SerializeToUtf8Bytes(value, ContractJson.Options);

    public static NpgsqlParameter Texts(IReadOnlyList<string>? texts) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = texts is null ? DBNull.Value : texts.ToArray() };

    private static T? Json<T>(NpgsqlDataReader row, int column)
        where T : class => row.IsDBNull(column) ? null : JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(column), ContractJson.Options);
}
