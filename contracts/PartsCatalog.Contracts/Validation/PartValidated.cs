namespace PartsCatalog.Contracts.Validation;

/// <summary>What the AIs made of the claims, one entry an AI that was asked; empty when none is configured.</summary>
public sealed record PartValidated
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The attempt that is answered.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>One entry an AI.</summary>
    public required IReadOnlyList<AiVerdict> Verdicts { get; init; }

    /// <summary>The round of consensus that has these verdicts already; null when it is still to be asked for.</summary>
    public int? Round { get; init; }
}
