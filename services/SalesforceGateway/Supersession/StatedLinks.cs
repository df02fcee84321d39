using Npgsql;
using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.SalesforceGateway.Supersession;

/// <summary>Keeps the links that a published record states, in the batch that keeps its document.</summary>
internal static class StatedLinks
{
    // Of a version that does not stand, nothing is kept; version 0 waits for its document, which brings the same links.
    private const string Stands = "EXISTS (SELECT FROM documents d WHERE d.number = $1 AND d.manufacturer_key = $2 AND d.version IN ($3, 0))";

    private const string Drop =
        $"""
        DELETE FROM supersessions held WHERE stated_by = $1 AND manufacturer_key = $2 AND {Stands}
            AND NOT EXISTS (SELECT FROM unnest($4::text[], $5::text[]) AS l (number, replaced_by) WHERE l.number = held.number AND l.replaced_by = held.replaced_by)
        """;

    private const string Put =
        $"""
        INSERT INTO supersessions AS held (number, manufacturer_key, replaced_by, stated_by, manufacturer, sources)
        SELECT l.number, $2, l.replaced_by, $1, $7, string_to_array(l.sources, ',') FROM unnest($4::text[], $5::text[], $6::text[]) AS l (number, replaced_by, sources)
        WHERE {Stands}
        ON CONFLICT (number, manufacturer_key, replaced_by, stated_by) DO UPDATE SET sources = excluded.sources WHERE held.sources <> excluded.sources
        """;

    /// <summary>Adds what has to be done about the message's links; nothing for the many records that state none and never did.</summary>
    public static void AddTo(NpgsqlBatch batch, RecordPublished published)
    {
        var links = published.Supersessions;
        if (published.Version > 1 && published.Document.Length > 0)
        {
            batch.BatchCommands.Add(Command(Drop, published));
        }

        if (links.Count > 0)
        {
            var put = Command(Put, published);
            put.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. links.Select(link => string.Join(',', link.Sources))] });
            put.Parameters.Add(new NpgsqlParameter<string> { TypedValue = published.Part.Manufacturer });
            batch.BatchCommands.Add(put);
        }
    }

    private static NpgsqlBatchCommand Command(string sql, RecordPublished published) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = published.Part.Number },
            new NpgsqlParameter<string> { TypedValue = published.Part.ManufacturerKey },
            new NpgsqlParameter<int> { TypedValue = published.Version },
            new NpgsqlParameter<string[]> { TypedValue = [.. published.Supersessions.Select(link => link.Number)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. published.Supersessions.Select(link => link.ReplacedBy)] },
        },
    };
}
