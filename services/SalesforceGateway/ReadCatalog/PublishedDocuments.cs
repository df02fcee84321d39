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

    /// <summary>The writes for a published version; for an UNCHANGED one, which has no document, only its time.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Save(RecordPublished published)
    {
        if (published.Document.Length > 0)
        {
            var document = Encoding.UTF8.GetBytes(published.Document);
            var keep = Command(KeepHighest, published);
            keep.Parameters.Add(new() { Value = published.Version });
            keep.Parameters.Add(new() { Value = EntityTag.Of(published.Version, document) });
            keep.Parameters.Add(new() { Value = document });
            yield return keep;
        }

        yield return Command(Verify, published);
    }

    private static NpgsqlBatchCommand Command(string sql, RecordPublished published) => new(sql)
    {
        Parameters =
        {
            new() { Value = published.Part.Number },
            new() { Value = published.Part.ManufacturerKey },
            new() { Value = published.Part.Manufacturer },
            new() { Value = published.CatalogId },
            new() { Value = published.LastVerified.ToUniversalTime() },
        },
    };
}
