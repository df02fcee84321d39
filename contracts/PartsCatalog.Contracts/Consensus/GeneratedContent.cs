using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Contracts.Consensus;

/// <summary>The texts chosen from what the AIs wrote.</summary>
public sealed record GeneratedContent
{
    /// <summary>Title, 50 to 100 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote the title.</summary>
    public ValidatorName? TitleSource { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Who wrote the description.</summary>
    public ValidatorName? DescriptionSource { get; init; }
}
