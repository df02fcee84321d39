using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What holds for all AIs together.</summary>
internal sealed class AiOptions
{
    public const string SectionName = "Ai";

    /// <summary>Seconds after which a lookup goes on with the verdicts it has; the plan allows the stage 15. Default 14.5.</summary>
    [Range(0.1, 60)]
    public double BudgetSeconds { get; set; } = 14.5;
}
