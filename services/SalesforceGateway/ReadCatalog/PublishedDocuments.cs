using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.Supersession;
using PartsCatalog.SalesforceGateway.UsagePolicy;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>
/// Keeps the published documents. Messages may come twice and in any order: the document with the highest (version, last verified) stands, and 'last
/// verified' is the latest that any message named, so every order ends in the same row.
/// </summary>
internal static class PublishedDocuments
{
    private const string KeepHighest =
        """
        INSERT INTO documents AS held (number, manufacturer_key, manufacturer, catalog_id, last_verified, stated_at, observed, version, etag, document)
        VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)
        ON CONFLICT (number, manufacturer_key) DO UPDATE SET
            manufacturer = excluded.manufacturer, catalog_id = excluded.catalog_id, version = excluded.version, stated_at = excluded.stated_at,
            last_verified = greatest(held.last_verified, excluded.last_verified), observed = excluded.observed, etag = excluded.etag, document = excluded.document
        WHERE (excluded.version, excluded.stated_at) > (held.version, held.stated_at)
        """;

    // Version 0 is below every version: whatever document comes later stands. What was observed counts for the version that was confirmed.
    private const string Verify =
        """
        INSERT INTO documents AS held (number, manufacturer_key, manufacturer, catalog_id, last_verified, stated_at, version)
        VALUES ($1, $2, $3, $4, $5, $5, 0)
        ON CONFLICT (number, manufacturer_key) DO UPDATE SET last_verified = excluded.last_verified,
            observed = CASE WHEN held.version = $7 THEN coalesce($6, held.observed) ELSE held.observed END
        WHERE excluded.last_verified > held.last_verified
        """;

    /// <summary>Keeps a published version; of an UNCHANGED one, which has no document, and of one that is not the highest, only its time.</summary>
    public static async Task SaveAsync(NpgsqlDataSource database, RecordPublished published, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        if (published.Document.Length > 0)
        {
            var document = Encoding.UTF8.GetBytes(published.Document);
            var keep = Command(KeepHighest, published);
            keep.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EntityTag.Of(published.Version, document) });
            keep.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = document });
            batch.BatchCommands.Add(keep);
            // With the document, in one transaction: whoever can read the one sees the other.
            StatedLinks.AddTo(batch, published);
            await batch.ExecuteNonQueryAsync(cancellationToken);
            if (keep.RecordsAffected == 1)
                return;
        }

        await using var verify = database.CreateBatch();
        verify.BatchCommands.Add(Command(Verify, published));
        if (published.Document.Length == 0)
            StatedLinks.AddTo(verify, published);
        await verify.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatchCommand Command(string sql, RecordPublished published) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = published.Part.Number },
            new NpgsqlParameter<string> { TypedValue = published.Part.ManufacturerKey },
            new NpgsqlParameter<string> { TypedValue = published.Part.Manufacturer },
            new NpgsqlParameter<Guid> { TypedValue = published.CatalogId },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = published.LastVerified.ToUniversalTime() },
            new() { Value = Observed(published), NpgsqlDbType = NpgsqlDbType.Jsonb },
            new NpgsqlParameter<int> { TypedValue = published.Version },
        },
    };

    private static object Observed(RecordPublished published) => published.Observed.Count == 0
        ? DBNull.Value
        : JsonSerializer.SerializeToUtf8Bytes(
            published.Observed.DistinctBy(one => one.Source).ToDictionary(one => one.Source, one => new Observation(one.At, one.Listing)), GatewayJson.Default.DictionaryStringObservation);
}
