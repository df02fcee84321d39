using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Images.Preparing;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>Reads and writes the rows of kept images.</summary>
/// <param name="source">The database.</param>
/// <param name="clock">Time.</param>
internal sealed class ImageObjectStore(NpgsqlDataSource source, TimeProvider clock)
{
    // In order, so that two who keep the same images cannot wait for each other.
    private const string Insert =
        """
        insert into image_objects (sha256, media_type, width, height, stored_at, due_at)
        select e.*, $1, $1 from unnest($2, $3, $4, $5) as e (sha256, media_type, width, height)
        order by e.sha256 on conflict do nothing
        """;

    // Of replicas, one takes it; and one that dies with it leaves it to the next after a minute.
    private const string Claim =
        """
        update image_objects set due_at = $1 + interval '1 minute'
        where sha256 = (select sha256 from image_objects where prepared_at is null and due_at <= $1 order by due_at limit 1 for update skip locked)
        returning sha256, media_type
        """;

    // Per part: the picture that was kept first stands for those that look like it.
    private const string Look =
        """
        with kept as (
            select i.source_url, i.source_name, o.sha256, o.media_type, o.width, o.height, o.fingerprint, o.problem, i.updated_at
            from images i join image_objects o using (sha256) where i.part_key = $1)
        select a.source_url, a.source_name, a.sha256, a.media_type, a.width, a.height, a.problem,
               (select b.sha256 from kept b
                where b.sha256 <> a.sha256 and (b.updated_at, b.sha256) < (a.updated_at, a.sha256)
                  and bit_count((a.fingerprint # b.fingerprint)::bit(64)) <= $2
                order by b.updated_at, b.sha256 limit 1)
        from kept a order by a.updated_at, a.source_url
        """;

    /// <summary>The rows of images that were just kept, for the batch that notes where they came from.</summary>
    public NpgsqlBatchCommand Add(IReadOnlyCollection<StoredImage> kept) => new(Insert)
    {
        Parameters =
        {
            new NpgsqlParameter<DateTime> { TypedValue = clock.GetUtcNow().UtcDateTime },
            new NpgsqlParameter<string?[]> { TypedValue = [.. kept.Select(image => image.Sha256)] },
            new NpgsqlParameter<string?[]> { TypedValue = [.. kept.Select(image => image.MediaType)] },
            new NpgsqlParameter<int[]> { TypedValue = [.. kept.Select(image => image.Width)] },
            new NpgsqlParameter<int[]> { TypedValue = [.. kept.Select(image => image.Height)] },
        },
    };

    /// <summary>The image of that hash, or null.</summary>
    public async Task<ImageObject?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select sha256, media_type from image_objects where sha256 = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = sha256 });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>An image to prepare, or null when there is none.</summary>
    public async Task<ImageObject?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Claim);
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = clock.GetUtcNow().UtcDateTime });
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>Notes that an image was prepared, and how that ended.</summary>
    public async Task NoteAsync(string sha256, long? fingerprint, string? problem, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("update image_objects set fingerprint = $2, problem = $3, prepared_at = $4 where sha256 = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = sha256 });
        command.Parameters.Add(new() { Value = (object?)fingerprint ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = (object?)problem ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = clock.GetUtcNow().UtcDateTime });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The kept images of a part, the first first, and which of them look like an earlier one.</summary>
    public async Task<IReadOnlyList<KeptImage>> OfAsync(PartKey part, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Look);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.ToString() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = PictureFingerprint.NearBits });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var images = new List<KeptImage>();
        while (await reader.ReadAsync(cancellationToken))
        {
            images.Add(new KeptImage
            {
                SourceUrl = reader.GetString(0),
                Source = reader.GetString(1),
                Sha256 = reader.GetString(2),
                MediaType = reader.GetString(3),
                Width = reader.GetInt32(4),
                Height = reader.GetInt32(5),
                Problem = await reader.IsDBNullAsync(6, cancellationToken) ? null : reader.GetString(6),
                LooksLike = await reader.IsDBNullAsync(7, cancellationToken) ? null : reader.GetString(7),
            });
        }

        return images;
    }

    private static async Task<ImageObject?> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new ImageObject(reader.GetString(0), reader.GetString(1)) : null;
    }
}
