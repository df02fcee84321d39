using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Contracts.Validation;

/// <summary>Let the AIs judge the claims; answered by <see cref="PartValidated"/>, and where <see cref="Next"/> is given to consensus too (docs/adr/0015).</summary>
public sealed record ValidatePart
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>From 1; a stage that is asked again counts on.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The part.</summary>
    public required PartKey Part { get; init; }

    /// <summary>Number as its user wrote it.</summary>
    public required string PartNumber { get; init; }

    /// <summary>What the suppliers say, ordered by source.</summary>
    public required IReadOnlyList<SourceClaims> Claims { get; init; }

    /// <summary>Until when the lookup waits for the answer, where that is for hours (a lookup of a batch); null when it is to be answered at once.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The round of consensus that the answer begins; null when whoever asks sends it on.</summary>
    public NextRound? Next { get; init; }
}
