using System.Text;
using Npgsql;
using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>
/// Keeps the published documents. Messages may come twice and in any order: the document with the highest (version, last verified) stands, and 'last
/// verified' is the latest that any message named, so every order ends in the same row.
/// </summary>
internal static class PublishedDocuments
{
    private const string KeepHighest =
        """
        INSERT INTO documents AS held (number, manufacturer_key, manufacturer, catalog_id, last_verified, stated_at, version, etag, document)
        VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)
        ON CONFLICT (number, manufacturer_key) DO UPDATE SET
            manufacturer = excluded.manufacturer, catalog_id = excluded.catalog_id, version = excluded.version, stated_at = excluded.stated_at,
            last_verified = greatest(held.last_verified, excluded.last_verified), etag = excluded.etag, document = excluded.document
        WHERE (excluded.version, excluded.stated_at) > (held.version, held.stated_at)
        """;

    // Version 0 is below every version: whatever document comes later stands.
    private const string Verify =
        """
        INSERT INTO documents AS held (number, manufacturer_key, manufacturer, catalog_id, last_verified, stated_at, version)
        VALUES ($1, $2, $3, $4, $5, $5, 0)
        ON CONFLICT (number, manufacturer_key) DO UPDATE SET last_verified = excluded.last_verified
        WHERE excluded.last_verified > held.last_verified
        """;

    /// <summary>Keeps a published version; of an UNCHANGED one, which has no document, and of one that is not the highest, only its time.</summary>
    public static async Task SaveAsync(NpgsqlDataSource database, RecordPublished published, CancellationToken cancellationToken)
    {
        if (published.Document.Length > 0)
        {
            var document = Encoding.UTF8.GetBytes(published.Document);
            await using var keep = Command(database, KeepHighest, published);
            keep.Parameters.Add(new NpgsqlParameter<int> { TypedValue = published.Version });
            keep.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EntityTag.Of(published.Version, document) });
            keep.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = document });
            if (await keep.ExecuteNonQueryAsync(cancellationToken) == 1)
                return;
        }

        await using var verify = Command(database, Verify, published);
        await verify.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(NpgsqlDataSource database, string sql, RecordPublished published)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = published.Part.Number });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = published.Part.ManufacturerKey });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = published.Part.Manufacturer });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = published.CatalogId });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = published.LastVerified.ToUniversalTime() });
        return command;
    }
}
