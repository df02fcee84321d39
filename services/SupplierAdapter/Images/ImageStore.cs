using Npgsql;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>Reads and writes the rows of images.</summary>
/// <param name="source">The database.</param>
/// <param name="objects">The rows of what is kept.</param>
/// <param name="clock">Time.</param>
internal sealed class ImageStore(NpgsqlDataSource source, ImageObjectStore objects, TimeProvider clock)
{
    private const string Select =
        "select source_url, sha256, media_type, bytes, width, height from images where part_key = $1 and source_url = any($2) and sha256 is not null";

    // A failure never takes the place of an image that was kept before. In order of the address, so that two messages about one part cannot wait for each other.
    private const string Upsert =
        """
        insert into images (part_key, source_url, source_name, manufacturer, part_number, session_id, sha256, media_type, bytes, width, height, error, attempts, updated_at)
        select $1, e.source_url, e.source_name, $2, $3, $4, e.sha256, e.media_type, e.bytes, e.width, e.height, e.error, 1, $5
        from unnest($6, $7, $8, $9, $10, $11, $12, $13) as e (source_url, source_name, sha256, media_type, bytes, width, height, error)
        order by e.source_url
        on conflict (part_key, source_url) do update
            set session_id = excluded.session_id, sha256 = excluded.sha256, media_type = excluded.media_type, bytes = excluded.bytes, width = excluded.width,
                height = excluded.height, error = excluded.error, attempts = images.attempts + 1, updated_at = excluded.updated_at
            where images.sha256 is null
        """;

    /// <summary>Those of the images that are kept already.</summary>
    public async Task<IReadOnlyDictionary<string, StoredImage>> FindKeptAsync(PartKey part, IReadOnlyCollection<string> urls, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Select);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.ToString() });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. urls] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var kept = new Dictionary<string, StoredImage>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            var url = reader.GetString(0);
            kept[url] = new StoredImage
            {
                SourceUrl = url,
                Sha256 = reader.GetString(1),
                MediaType = reader.GetString(2),
                Bytes = reader.GetInt32(3),
                Width = reader.GetInt32(4),
                Height = reader.GetInt32(5),
            };
        }

        return kept;
    }

    /// <summary>Notes how downloads ended, in one commit.</summary>
    public async Task SaveAsync(StoreImages command, IReadOnlyList<(ImageLocation Location, StoredImage Image)> images, CancellationToken cancellationToken)
    {
        if (images.Count == 0)
        {
            return;
        }

        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Upsert)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = command.Part.ToString() },
                new NpgsqlParameter<string> { TypedValue = command.Part.Manufacturer },
                new NpgsqlParameter<string> { TypedValue = command.Part.Number },
                new NpgsqlParameter<Guid> { TypedValue = command.SessionId },
                new NpgsqlParameter<DateTime> { TypedValue = clock.GetUtcNow().UtcDateTime },
                new NpgsqlParameter<string[]> { TypedValue = [.. images.Select(image => image.Location.Url)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. images.Select(image => image.Location.Source.Value)] },
                new NpgsqlParameter<string?[]> { TypedValue = [.. images.Select(image => image.Image.Sha256)] },
                new NpgsqlParameter<string?[]> { TypedValue = [.. images.Select(image => image.Image.MediaType)] },
                new NpgsqlParameter<int[]> { TypedValue = [.. images.Select(image => image.Image.Bytes)] },
                new NpgsqlParameter<int[]> { TypedValue = [.. images.Select(image => image.Image.Width)] },
                new NpgsqlParameter<int[]> { TypedValue = [.. images.Select(image => image.Image.Height)] },
                new NpgsqlParameter<string?[]> { TypedValue = [.. images.Select(image => image.Image.Error)] },
            },
        });
        var kept = images.Select(image => image.Image).Where(image => image is { Sha256: not null, MediaType: not null }).DistinctBy(image => image.Sha256).ToList();
        if (kept.Count > 0)
        {
            batch.BatchCommands.Add(objects.Add(kept));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
