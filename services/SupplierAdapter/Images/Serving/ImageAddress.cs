using PartsCatalog.SupplierAdapter.Images.Objects;

namespace PartsCatalog.SupplierAdapter.Images.Serving;

/// <summary>Where a kept image is served.</summary>
internal static class ImageAddress
{
    /// <summary>An address at the CDN, which serves the object store by its keys; without one a path at the gateway.</summary>
    public static string Of(string sha256, string mediaType, ImageOptions options) => options.CdnBaseUrl.Length > 0
        ? $"{options.CdnBaseUrl.TrimEnd('/')}/{ObjectKey.Original(sha256, mediaType)}"
        : $"/images/{sha256}";
}
