namespace PartsCatalog.Contracts.Validation;

/// <summary>One AI's judgement of one lookup's claims.</summary>
public sealed record AiVerdict
{
    /// <summary>Which AI.</summary>
    public required ValidatorName Validator { get; init; }

    /// <summary>Model that was asked.</summary>
    public required string Model { get; init; }

    /// <summary>How it ended; everything below is empty unless JUDGED.</summary>
    public required VerdictOutcome Outcome { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it answered.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>Whether all claims are about the same part, 0 to 1.</summary>
    public decimal PartMatchConfidence { get; init; }

    /// <summary>Its word on each attribute it judged.</summary>
    public IReadOnlyList<AttributeVerdict> Attributes { get; init; } = [];

    /// <summary>Conflicts it found, one sentence each.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>Values that it says cannot be what they claim to be; null when there are none.</summary>
    public IReadOnlyList<SuspiciousValue>? Suspicious { get; init; }

    /// <summary>What it says a person should do about the data, one sentence each; null when there is nothing.</summary>
    public IReadOnlyList<string>? Recommendations { get; init; }

    /// <summary>Title it wrote, if it passed the checks and is the better of two.</summary>
    public string? Title { get; init; }

    /// <summary>Description it wrote, if it passed the checks and is the better of two.</summary>
    public string? Description { get; init; }

    /// <summary>True when it had answered the very same question before, or answers it for another lookup at this moment, and was not paid again.</summary>
    public bool? FromCache { get; init; }

    /// <summary>Tokens and money.</summary>
    public AiUsage Usage { get; init; } = new();

    /// <summary>What went wrong, one sentence; null when nothing did.</summary>
    public string? Error { get; init; }
}
