using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>One AI's part of a lookup, to be parked.</summary>
/// <param name="Validator">The AI.</param>
/// <param name="State">One of <see cref="RequestState"/>.</param>
/// <param name="Key">Key of the request.</param>
internal sealed record ParkedRequest(ValidatorName Validator, string State, Guid Key)
{
    /// <summary>Length of its line.</summary>
    public int Bytes { get; init; }

    /// <summary>What it may cost at most, in US dollars at the batch's price.</summary>
    public decimal MostUsd { get; init; }

    public bool WithContent { get; init; } = true;

    /// <summary>A second opinion, in the mode Escalate.</summary>
    public bool IsSecond { get; init; }

    public IReadOnlyList<string>? NarrowedTo { get; init; }

    /// <summary>What is known already.</summary>
    public AiJudgement? Judgement { get; init; }
}
