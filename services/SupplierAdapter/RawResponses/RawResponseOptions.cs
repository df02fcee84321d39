using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>How raw answers are kept.</summary>
internal sealed class RawResponseOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "RawResponses";

    /// <summary>Bodies of at least so many bytes are stored compressed. Default 8,192.</summary>
    [Range(0, int.MaxValue)]
    public int CompressFromBytes { get; set; } = 8_192;

    /// <summary>Days that raw answers are kept. Default 90.</summary>
    [Range(1, 3_650)]
    public int RetentionDays { get; set; } = 90;

    /// <summary>Hours between two looks at the partitions. Default 6.</summary>
    [Range(0.01d, 168d)]
    public double MaintenanceHours { get; set; } = 6;
}
