using System.Text;
using System.Text.Json;
using Npgsql;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>Shows raw answers to people. What the account pays is shown to an admin alone.</summary>
/// <param name="source">The database.</param>
/// <param name="suppliers">They know which members tell what the account pays.</param>
internal sealed class RawResponseReader(NpgsqlDataSource source, IEnumerable<ISupplier> suppliers)
{
    private const string Select =
        """
        select o.response_id, r.attempt, r.source_name, r.query_timestamp, r.outcome, o.response_status, o.media_type, o.response_headers, o.raw_response,
               o.raw_encoding, o.raw_bytes, r.response_time_ms, r.error_message, r.images_found, r.data_completeness_score, r.fields_found, r.fields_missing,
               r.copy_of is not null
        from raw_source_responses r
        join raw_source_responses o on o.response_id = coalesce(r.copy_of, r.response_id) and o.query_timestamp = r.query_timestamp
        where r.session_id = $1
        order by r.query_timestamp, r.response_id
        """;

    private const string Withheld = "The body is no JSON, so that what the account pays cannot be told from the rest; an admin may read it.";

    private readonly Dictionary<SupplierName, ISupplier> _suppliers = suppliers.ToDictionary(supplier => supplier.Name);

    /// <summary>All answers of a session, also those that came late.</summary>
    public async Task<StoredResponses> ReadAsync(Guid sessionId, Role role, CancellationToken cancellationToken)
    {
        var redact = role != Role.Admin;
        await using var command = source.CreateCommand(Select);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sessionId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var responses = new List<StoredResponse>();
        while (await reader.ReadAsync(cancellationToken))
        {
            responses.Add(Read(reader, redact));
        }

        return new StoredResponses(sessionId, redact, responses);
    }

    private StoredResponse Read(NpgsqlDataReader row, bool redact)
    {
        var name = new SupplierName(row.GetString(2));
        var (body, text) = Body(row, name, redact);
        using var headers = JsonDocument.Parse(row.GetString(7));
        return new StoredResponse
        {
            ResponseId = row.GetGuid(0),
            Attempt = row.GetInt32(1),
            Source = name,
            QueriedAt = row.GetFieldValue<DateTimeOffset>(3),
            Outcome = Outcomes.Parse(row.GetString(4)),
            Status = row.IsDBNull(5) ? null : row.GetInt32(5),
            MediaType = row.IsDBNull(6) ? null : row.GetString(6),
            Headers = headers.RootElement.Clone(),
            DurationMs = row.GetInt32(11),
            Error = row.IsDBNull(12) ? null : row.GetString(12),
            ImagesFound = row.GetInt32(13),
            Completeness = row.GetDecimal(14),
            FieldsFound = row.GetFieldValue<string[]>(15),
            FieldsMissing = row.GetFieldValue<string[]>(16),
            Body = body,
            BodyText = text,
            FromCache = row.GetBoolean(17),
        };
    }

    private (JsonElement? Body, string? Text) Body(NpgsqlDataReader row, SupplierName name, bool redact)
    {
        if (row.IsDBNull(8))
        {
            return (null, null);
        }

        var bytes = BodyPacking.Unpack(row.GetFieldValue<byte[]>(8), row.GetString(9), row.GetInt32(10));
        if (redact)
        {
            // Of a supplier that is no longer registered nobody knows which members tell the cost.
            var shown = _suppliers.TryGetValue(name, out var supplier) ? AccountCostRedactor.Redact(bytes, supplier.AccountCostMembers) : null;
            return shown is { } element ? (element, null) : (null, Withheld);
        }

        // An admin sees the whole body, also what stands after the JSON.
        using var document = AnswerDocument.TryParseWhole(bytes);
        return document is null ? (null, Encoding.UTF8.GetString(bytes)) : (document.RootElement.Clone(), null);
    }
}
