namespace PartsCatalog.Contracts.Consensus;

/// <summary>One source's statement of a value.</summary>
public sealed record Statement
{
    /// <summary>A supplier's name, OPENAI or GROK for a proposal of an AI, or PERSON for what a person decided.</summary>
    public required string Source { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The text as the source had it; null where it is the value.</summary>
    public string? Text { get; init; }

    /// <summary>The stored raw answer.</summary>
    public Guid? RawResponseId { get; init; }

    /// <summary>JSON pointer into the raw answer.</summary>
    public string? Pointer { get; init; }
}
