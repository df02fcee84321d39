using PartsCatalog.SupplierAdapter.Images.Objects;

namespace PartsCatalog.SupplierAdapter.Images.Preparing;

/// <summary>Makes an image's thumbnails and fingerprint, and keeps them.</summary>
/// <param name="program">Makes pictures.</param>
/// <param name="objects">Where images and thumbnails are.</param>
/// <param name="rows">Where fingerprints are.</param>
internal sealed class ImageWorkshop(Thumbnailer program, IObjectStore objects, ImageObjectStore rows)
{
    private const string WebP = "image/webp";

    /// <summary>Longest sides of the thumbnails, in pixels: for lists, and for a part's page.</summary>
    public static readonly IReadOnlyList<int> Sizes = [160, 640];

    /// <summary>Prepares a kept image; what is wrong with it is noted at it.</summary>
    /// <exception cref="ObjectStoreException">The store cannot be used at the moment.</exception>
    /// <exception cref="ThumbnailerException">No image can be prepared here.</exception>
    public async Task PrepareAsync(ImageObject image, CancellationToken cancellationToken)
    {
        if (await objects.GetAsync(ObjectKey.Original(image.Sha256, image.MediaType), cancellationToken) is not { } original)
        {
            await rows.NoteAsync(image.Sha256, fingerprint: null, "The object store does not have it any more.", cancellationToken);
            return;
        }

        try
        {
            foreach (var size in Sizes)
                await MakeAsync(image.Sha256, original, size, cancellationToken);
            var fingerprint = PictureFingerprint.Read(
                await program.MakeAsync(original, PictureFingerprint.Geometry, PictureFingerprint.Format, cancellationToken));
            await rows.NoteAsync(image.Sha256, fingerprint, problem: null, cancellationToken);
        }
        catch (UnreadableImageException problem)
        {
            await rows.NoteAsync(image.Sha256, fingerprint: null, problem.Message, cancellationToken);
        }
    }

    /// <summary>The thumbnail of a kept image, made now where it is not there yet; null when the original is gone.</summary>
    /// <exception cref="UnreadableImageException">There is no picture in it.</exception>
    /// <exception cref="ObjectStoreException">The store cannot be used at the moment.</exception>
    /// <exception cref="ThumbnailerException">No image can be prepared here.</exception>
    public async Task<byte[]?> ThumbnailAsync(ImageObject image, int size, CancellationToken cancellationToken)
    {
        if (await objects.GetAsync(ObjectKey.Thumbnail(image.Sha256, size), cancellationToken) is { } made)
            return made;
        return await objects.GetAsync(ObjectKey.Original(image.Sha256, image.MediaType), cancellationToken) is { } original
            ? await MakeAsync(image.Sha256, original, size, cancellationToken)
            : null;
    }

    private async Task<byte[]> MakeAsync(string sha256, byte[] original, int size, CancellationToken cancellationToken)
    {
        // Never larger than the original; without its metadata, which may say more than the picture.
        var thumbnail = await program.MakeAsync(original, $"{size}x{size}>", ".webp[Q=80,strip]", cancellationToken);
        await objects.PutAsync(ObjectKey.Thumbnail(sha256, size), WebP, thumbnail, cancellationToken);
        return thumbnail;
    }
}
