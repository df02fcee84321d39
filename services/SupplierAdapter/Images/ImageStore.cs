using Npgsql;
using NpgsqlTypes;
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

    // A failure never takes the place of an image that was kept before.
    private const string Upsert =
        """
        insert into images (part_key, source_url, source_name, manufacturer, part_number, session_id, sha256, media_type, bytes, width, height, error, attempts, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13)
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
        foreach (var (location, image) in images)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Upsert)
            {
                Parameters =
                {
                    new NpgsqlParameter<string> { TypedValue = command.Part.ToString() },
                    new NpgsqlParameter<string> { TypedValue = location.Url },
                    new NpgsqlParameter<string> { TypedValue = location.Source.Value },
                    new NpgsqlParameter<string> { TypedValue = command.Part.Manufacturer },
                    new NpgsqlParameter<string> { TypedValue = command.Part.Number },
                    new NpgsqlParameter<Guid> { TypedValue = command.SessionId },
                    Nullable(image.Sha256),
                    Nullable(image.MediaType),
                    new NpgsqlParameter<int> { TypedValue = image.Bytes },
                    new NpgsqlParameter<int> { TypedValue = image.Width },
                    new NpgsqlParameter<int> { TypedValue = image.Height },
                    Nullable(image.Error),
                    new NpgsqlParameter<DateTime> { TypedValue = clock.GetUtcNow().UtcDateTime },
                },
            });
            if (image is { Sha256: { } sha256, MediaType: { } mediaType })
            {
                batch.BatchCommands.Add(objects.Add(sha256, mediaType, image.Width, image.Height));
            }
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlParameter Nullable(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
