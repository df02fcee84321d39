using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierAdapter.LateAnswers;

/// <summary>How many calls may go on after their lookup was answered.</summary>
internal sealed class LateAnswerOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "LateAnswers";

    /// <summary>Most calls followed at once, over all suppliers; further ones end at their deadline. Default 64; 0 switches late answers off.</summary>
    [Range(0, 10_000)]
    public int Maximum { get; set; } = 64;
}
