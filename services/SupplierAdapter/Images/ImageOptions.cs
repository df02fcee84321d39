using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.Images.Objects;
using PartsCatalog.SupplierAdapter.Images.Preparing;

namespace PartsCatalog.SupplierAdapter.Images;

/// <summary>How images are downloaded and kept.</summary>
internal sealed class ImageOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Images";

    /// <summary>The bucket of the object store; without one, images are kept in <see cref="Folder"/>.</summary>
    [Required]
    public S3Options S3 { get; set; } = new();

    /// <summary>Thumbnails and fingerprints.</summary>
    [Required]
    [ValidateObjectMembers]
    public PreparationOptions Preparation { get; set; } = new();

    /// <summary>
    /// Address of a CDN that serves the object store, e.g. "https://images.example.com/". Empty: images are served by the gateway, /images/{sha256}.
    /// </summary>
    [RegularExpression("|https?://.+")]
    public string CdnBaseUrl { get; set; } = "";

    /// <summary>Folder of the object store. Empty: partscatalog/images under the user's data directory.</summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// Origins ("http://127.0.0.1:5080") that are trusted although they are not public or not https: the host's supplier simulator, which is
    /// added by itself. Leave it empty in production.
    /// </summary>
    public IList<string> TrustedOrigins { get; } = [];

    /// <summary>Largest image, in bytes. Default 10 MiB.</summary>
    [Range(1_024, 256 * 1_024 * 1_024)]
    public int MaximumBytes { get; set; } = 10 * 1_024 * 1_024;

    /// <summary>Largest width and height, in pixels. Default 12,000.</summary>
    [Range(16, 100_000)]
    public int MaximumPixels { get; set; } = 12_000;

    /// <summary>Most pixels, width times height. Default 60 million.</summary>
    [Range(256, 1_000_000_000)]
    public int MaximumArea { get; set; } = 60_000_000;

    /// <summary>Longest download. Default 15 s.</summary>
    [Range(0.1d, 300d)]
    public double TimeoutSeconds { get; set; } = 15;

    /// <summary>Most images of one part. Default 20.</summary>
    [Range(1, 200)]
    public int MaximumImages { get; set; } = 20;

    /// <summary>Downloads at once for one part. Default 4.</summary>
    [Range(1, 32)]
    public int Parallel { get; set; } = 4;
}
