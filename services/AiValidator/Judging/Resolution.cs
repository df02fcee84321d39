using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Judging;

/// <summary>How the two AIs were asked and what became of where they differ; kept with the verdicts as resolution_logic.</summary>
internal sealed record Resolution
{
    /// <summary>The mode in force.</summary>
    public required AiMode Mode { get; init; }

    /// <summary>Why the second AI was asked in the mode Escalate, one sentence each.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Whose answer came by the provider's batch API, at its price; null for none.</summary>
    public IReadOnlyList<ValidatorName>? Batched { get; init; }

    /// <summary>One entry an attribute on which they differ.</summary>
    public IReadOnlyList<ResolvedConflict> Conflicts { get; init; } = [];

    /// <summary>Whose title is passed on; null when neither passed the checks.</summary>
    public ValidatorName? TitleSource { get; init; }

    /// <summary>Whose description is passed on.</summary>
    public ValidatorName? DescriptionSource { get; init; }
}
