using System.ComponentModel.DataAnnotations;
using PartsCatalog.AiValidator.Examples;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What holds for all AIs together.</summary>
internal sealed class AiOptions
{
    public const string SectionName = "Ai";

    /// <summary>Both, Escalate or Off. Default Both.</summary>
    [EnumDataType(typeof(AiMode))]
    public AiMode Mode { get; set; } = AiMode.Both;

    /// <summary>Who is asked first in the mode Escalate. Default OpenAi.</summary>
    [EnumDataType(typeof(ValidatorName))]
    public ValidatorName First { get; set; } = ValidatorName.OpenAi;

    /// <summary>Confidence of the first AI under which a contested attribute is in doubt (Judging/Doubts.cs). Default 0.7.</summary>
    [Range(0, 1)]
    public decimal ConfidentFrom { get; set; } = 0.7m;

    /// <summary>Seconds after which a lookup goes on with the verdicts it has; the plan allows the stage 15. Default 14.5.</summary>
    [Range(0.1, 60)]
    public double BudgetSeconds { get; set; } = 14.5;

    /// <summary>Days for which an AI's answer is taken for the very same question; 0 asks every time. Default 30.</summary>
    [Range(0, 180)]
    public double CacheDays { get; set; } = 30;

    /// <summary>Answers about similar parts as examples.</summary>
    [Required]
    public ExampleOptions Examples { get; set; } = new();

    /// <summary>Money for all AIs together.</summary>
    [Required]
    public BudgetOptions Budget { get; set; } = new();
}
