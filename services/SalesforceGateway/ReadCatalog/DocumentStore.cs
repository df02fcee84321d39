using Npgsql;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>Reads published documents by key. One query a read, and no parsing of what is read.</summary>
internal sealed class DocumentStore(NpgsqlDataSource database)
{
    /// <summary>More makes than this share no number; a list that is longer is cut.</summary>
    private const int MaximumCandidates = 50;

    private const string Columns = "SELECT etag, last_verified, document FROM documents";

    public async Task<FoundDocuments> FindAsync(PartKey part, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{Columns} WHERE number = $1 AND manufacturer_key = $2 AND document IS NOT NULL");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.Number });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.ManufacturerKey });
        return await ReadAsync(command, part.Number, cancellationToken);
    }

    public async Task<FoundDocuments> FindAsync(string number, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{Columns} WHERE number = $1 AND document IS NOT NULL LIMIT 2");
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
            document = new StoredDocument(reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetFieldValue<byte[]>(2));
            if (!await reader.ReadAsync(cancellationToken))
                return new FoundDocuments(document, []);
        }

        return new FoundDocuments(null, await ManufacturersAsync(number, cancellationToken));
    }

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
