namespace PartsCatalog.AiSimulator.Judging;

/// <summary>A provider's whole answer about a part.</summary>
internal sealed record PartOpinion(
    double PartMatchConfidence,
    double AgreedConfidence,
    IReadOnlyList<Opinion> Attributes,
    IReadOnlyList<string> Conflicts,
    string Title,
    string Description)
{
    /// <summary>Claims that cannot be what they claim to be.</summary>
    public IReadOnlyList<SuspectedClaim> Suspicious { get; init; } = [];

    /// <summary>What a person should do about the data.</summary>
    public IReadOnlyList<string> Recommendations { get; init; } = [];

    /// <summary>The answer to a prompt without claims.</summary>
    public static PartOpinion Nothing { get; } = new(0.5, 0.5, [], [], "Part description not available from the data that was given", "The data holds nothing to describe.");
}
