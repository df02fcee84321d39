using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierAdapter.Images.Preparing;

/// <summary>How kept images are made ready to be shown.</summary>
internal sealed class PreparationOptions
{
    /// <summary>libvips' program for thumbnails (Debian: libvips-tools).</summary>
    [Required]
    public string Program { get; set; } = "vipsthumbnail";

    /// <summary>Images a second at most in the background: each costs a tenth of a second of processor time, which lookups want more. 0: only when one is asked for.</summary>
    [Range(0d, 100d)]
    public double PerSecond { get; set; } = 0.2;

    /// <summary>
    /// Longest work on one picture, in seconds of processor time. It may take <see cref="Thumbnailer.Patience"/> times as long by the clock: it gets what lookups leave
    /// of the processor.
    /// </summary>
    [Range(1d, 120d)]
    public double ProcessorSeconds { get; set; } = 10;

    /// <summary>Most address space of the program, in MiB: a bomb ends there.</summary>
    [Range(256, 16_384)]
    public int MaximumMegabytes { get; set; } = 2_048;

    /// <summary>Most programs at once, for those that somebody asks for.</summary>
    [Range(1, 32)]
    public int Parallel { get; set; } = 2;
}
