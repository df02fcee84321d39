using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierAdapter.AnswerCache;

/// <summary>How long a supplier's answer stands for others who ask for the same part.</summary>
internal sealed class AnswerCacheOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "SupplierAnswers";

    /// <summary>Minutes. Default 30; 0 switches the cache off.</summary>
    [Range(0d, 1_440d)]
    public double Minutes { get; set; } = 30;

    /// <summary>Most answers kept in memory, while there is no Redis. Default 4,000, some 40 MB.</summary>
    [Range(1, 1_000_000)]
    public int MaximumInMemory { get; set; } = 4_000;
}
