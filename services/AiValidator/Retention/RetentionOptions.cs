using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.AiValidator.Retention;

/// <summary>How long verdicts are kept.</summary>
internal sealed class RetentionOptions
{
    public const string SectionName = "Retention";

    /// <summary>Months after which a record is deleted. Default 6, as the plan says.</summary>
    [Range(1, 120)]
    public int Months { get; set; } = 6;

    /// <summary>Hours between two looks. Default 6.</summary>
    [Range(0.01, 168)]
    public double EveryHours { get; set; } = 6;

    /// <summary>Records deleted in one statement. Default 2000.</summary>
    [Range(1, 100_000)]
    public int Batch { get; set; } = 2000;
}
