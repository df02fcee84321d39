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

    /// <summary>Title it wrote.</summary>
    public string? Title { get; init; }

    /// <summary>Description it wrote.</summary>
    public string? Description { get; init; }

    /// <summary>Tokens and money.</summary>
    public AiUsage Usage { get; init; } = new();

    /// <summary>What went wrong, one sentence; null when nothing did.</summary>
    public string? Error { get; init; }
}
