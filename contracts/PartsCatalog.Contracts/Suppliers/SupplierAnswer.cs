namespace PartsCatalog.Contracts.Suppliers;

/// <summary>What one supplier said to one lookup. The raw answer stays in SupplierAdapter; <see cref="RawResponseId"/> points there.</summary>
public sealed record SupplierAnswer
{
    /// <summary>Who was asked.</summary>
    public required SupplierName Source { get; init; }

    /// <summary>How it ended.</summary>
    public required SupplierOutcome Outcome { get; init; }

    /// <summary>The stored raw answer; null when nothing was received.</summary>
    public Guid? RawResponseId { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Milliseconds until the answer was whole.</summary>
    public required int DurationMs { get; init; }

    /// <summary>Share of the fields this supplier can give that it gave, 0 to 1.</summary>
    public decimal Completeness { get; init; }

    /// <summary>What went wrong, one sentence without secrets; null when nothing did.</summary>
    public string? Error { get; init; }

    /// <summary>With NotAsked: it is switched off or not configured, so that it is not missed.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool NotInUse { get; init; }

    /// <summary>The parts it named.</summary>
    public IReadOnlyList<SupplierPart> Parts { get; init; } = [];

    /// <summary>Whether the supplier answered the question, with or without the part.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Answered => Outcome is SupplierOutcome.Found or SupplierOutcome.NotFound;
}
