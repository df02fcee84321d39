using Npgsql;
using PartsCatalog.CatalogBuilder.Data;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.CatalogBuilder.AttachImages;

/// <summary>The images of parts, in the transaction of the message that is being handled.</summary>
internal sealed class ImageStore(UnitOfWork uow)
{
    // A kept image is never replaced by the news that a later download failed. In order of the address, so that two messages about
    // one part cannot wait for each other.
    private const string Put = """
        INSERT INTO images AS i (part_key, source_url, sha256, media_type, bytes, width, height, error, session_id, stored_at)
        SELECT $1, e.*, $9, $10 FROM unnest($2, $3, $4, $5, $6, $7, $8) AS e (source_url, sha256, media_type, bytes, width, height, error)
        ORDER BY md5(e.source_url)
        ON CONFLICT (part_key, md5(source_url)) DO UPDATE SET
            sha256 = excluded.sha256, media_type = excluded.media_type, bytes = excluded.bytes, width = excluded.width,
            height = excluded.height, error = excluded.error, session_id = excluded.session_id, stored_at = excluded.stored_at
        WHERE excluded.sha256 IS NOT NULL OR i.sha256 IS NULL
        """;

    /// <summary>Keeps, with the commit, what a lookup found out about images.</summary>
    public void Add(ImagesStored stored, DateTimeOffset now)
    {
        var images = stored.Images.DistinctBy(image => image.SourceUrl, StringComparer.Ordinal).ToList();
        uow.Defer(new NpgsqlBatchCommand(Put)
            .Text(stored.Part.ToString())
            .Texts(images.Select(image => image.SourceUrl))
            .Texts(images.Select(image => image.Sha256))
            .Texts(images.Select(image => image.MediaType))
            .Integers(images.Select(image => image.Bytes))
            .Integers(images.Select(image => image.Width))
            .Integers(images.Select(image => image.Height))
            .Texts(images.Select(image => image.Error))
            .Id(stored.SessionId)
            .Time(now));
    }
}
