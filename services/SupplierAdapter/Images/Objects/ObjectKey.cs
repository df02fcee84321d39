namespace PartsCatalog.SupplierAdapter.Images.Objects;

/// <summary>Keys of the object store: content-addressed, in 256 folders.</summary>
internal static class ObjectKey
{
    /// <summary>ab/abcdef….png.</summary>
    /// <param name="sha256">Lower-case hex.</param>
    /// <param name="mediaType">One that <see cref="ImageHeader"/> tells.</param>
    public static string Original(string sha256, string mediaType) => $"{sha256[..2]}/{sha256}{ExtensionOf(mediaType)}";

    /// <summary>ab/abcdef…-160.webp.</summary>
    /// <param name="sha256">Of the original, lower-case hex.</param>
    /// <param name="size">Longest side in pixels.</param>
    public static string Thumbnail(string sha256, int size) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sha256[..2]}/{sha256}-{size}.webp");

    private static string ExtensionOf(string mediaType) => mediaType switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/gif" => ".gif",
        "image/webp" => ".webp",
        _ => throw new ArgumentOutOfRangeException(nameof(mediaType), mediaType, "No image of this type is kept."),
    };
}
