using Npgsql;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.FollowLookup;

namespace PartsCatalog.SalesforceGateway.Supersession;

/// <summary>Reads chains from the links that published records state. The links of one make are followed; a number of another make is another part.</summary>
internal sealed class SupersessionStore(NpgsqlDataSource database)
{
    // Chains are short; this bounds what a source that errs, or means ill, can make a read cost.
    private const int MostLinks = 500;

    // UNION, not UNION ALL: a circle ends when it comes round.
    private static readonly string Chain =
        $"""
        WITH RECURSIVE ahead AS (
            SELECT $1::text AS number
            UNION
            SELECT s.replaced_by FROM ahead a JOIN supersessions s ON s.number = a.number AND s.manufacturer_key = $2),
        behind AS (
            SELECT $1::text AS number
            UNION
            SELECT s.number FROM behind b JOIN supersessions s ON s.replaced_by = b.number AND s.manufacturer_key = $2),
        links AS (
            SELECT s.number, s.replaced_by, s.sources FROM supersessions s
            WHERE s.manufacturer_key = $2 AND (s.number IN (SELECT number FROM ahead LIMIT {MostLinks}) OR s.replaced_by IN (SELECT number FROM behind LIMIT {MostLinks})))
        SELECT l.number, l.replaced_by, array_agg(DISTINCT source ORDER BY source) FROM links l, unnest(l.sources) AS source
        GROUP BY l.number, l.replaced_by ORDER BY l.number, l.replaced_by LIMIT {MostLinks}
        """;

    /// <summary>How a part stands; null when no record says anything about it.</summary>
    public async Task<SupersessionView?> FindAsync(PartKey part, CancellationToken cancellationToken)
    {
        var links = await LinksAsync(part, cancellationToken);
        if (links.Count == 0)
        {
            return null;
        }

        var chain = SupersessionChain.Of(part.Number, links);
        var published = await PublishedAsync(part.ManufacturerKey, chain.Current, cancellationToken);
        return new SupersessionView
        {
            PartNumber = part.Number,
            Status = chain.Status,
            Current = [.. chain.Current.Select(number => Part(new PartKey(part.Manufacturer, number), published.Contains(number)))],
            Replaces = chain.Replaces,
            Chain = [.. chain.Links.Select(link => new ChainLink(link.Number, link.ReplacedBy, link.Sources))],
        };
    }

    /// <summary>The makes of which a record names this number as an old one.</summary>
    public async Task<IReadOnlyList<string>> MakesThatReplaceAsync(string number, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT DISTINCT manufacturer FROM supersessions WHERE number = $1 ORDER BY manufacturer LIMIT 50");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = number });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> makes = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            makes.Add(reader.GetString(0));
        }

        return makes;
    }

    private static CurrentPart Part(PartKey part, bool published) =>
        new() { PartNumber = part.Number, Manufacturer = part.Manufacturer, RecordUrl = published ? Links.Record(part) : null };

    private async Task<IReadOnlyList<SupersessionLink>> LinksAsync(PartKey part, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Chain);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.Number });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.ManufacturerKey });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<SupersessionLink> links = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            links.Add(new SupersessionLink(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<string[]>(2)));
        }

        return links;
    }

    private async Task<HashSet<string>> PublishedAsync(string manufacturerKey, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT number FROM documents WHERE manufacturer_key = $1 AND number = ANY ($2) AND document IS NOT NULL");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = manufacturerKey });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. numbers] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var published = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            published.Add(reader.GetString(0));
        }

        return published;
    }
}
