using System.Text.Json;
using Npgsql;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.UsagePolicy;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>Reads published documents by key. One query a read, and no parsing of what is read.</summary>
internal sealed class DocumentStore(NpgsqlDataSource database)
{
    /// <summary>More makes than this share no number; a list that is longer is cut.</summary>
    private const int MaximumCandidates = 50;

    private const string Columns =
        """
        SELECT d.manufacturer, d.etag, d.last_verified, d.document, d.observed,
               EXISTS (SELECT FROM supersessions s WHERE s.number = d.number AND s.manufacturer_key = d.manufacturer_key)
               OR EXISTS (SELECT FROM supersessions s WHERE s.replaced_by = d.number AND s.manufacturer_key = d.manufacturer_key)
        FROM documents d
        """;

    public async Task<FoundDocuments> FindAsync(PartKey part, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{Columns} WHERE d.number = $1 AND d.manufacturer_key = $2 AND d.document IS NOT NULL");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.Number });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.ManufacturerKey });
        return await ReadAsync(command, part.Number, cancellationToken);
    }

    public async Task<FoundDocuments> FindAsync(string number, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{Columns} WHERE d.number = $1 AND d.document IS NOT NULL LIMIT 2");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = number });
        return await ReadAsync(command, number, cancellationToken);
    }

    private async Task<FoundDocuments> ReadAsync(NpgsqlCommand command, string number, CancellationToken cancellationToken)
    {
        StoredDocument document;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken))
                return FoundDocuments.None;
            document = Read(reader, number);
            if (!await reader.ReadAsync(cancellationToken))
                return new FoundDocuments(document, []);
        }

        return new FoundDocuments(null, await ManufacturersAsync(number, cancellationToken));
    }

    private static StoredDocument Read(NpgsqlDataReader row, string number)
    {
        var document = new StoredDocument(new PartKey(row.GetString(0), number), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<byte[]>(3))
        {
            HasSupersession = row.GetBoolean(5),
        };
        return row.IsDBNull(4) ? document : document with { Observed = Observed(row.GetFieldValue<byte[]>(4)) };
    }

    private static Dictionary<string, Observation> Observed(byte[] json) => JsonSerializer.Deserialize(json, GatewayJson.Default.DictionaryStringObservation) ?? [];

    private async Task<IReadOnlyList<string>> ManufacturersAsync(string number, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            $"SELECT manufacturer FROM documents WHERE number = $1 AND document IS NOT NULL ORDER BY manufacturer LIMIT {MaximumCandidates}");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = number });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> manufacturers = [];
        while (await reader.ReadAsync(cancellationToken))
            manufacturers.Add(reader.GetString(0));
        return manufacturers;
    }
}
