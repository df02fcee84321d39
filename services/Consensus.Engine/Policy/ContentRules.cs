namespace PartsCatalog.Consensus.Engine.Policy;

/// <summary>What a generated text must be to be taken (plan 7.2).</summary>
public sealed record ContentRules
{
    /// <summary>Shortest title, in characters.</summary>
    public int TitleMinimum { get; init; } = 50;

    /// <summary>Longest title, in characters.</summary>
    public int TitleMaximum { get; init; } = 100;

    /// <summary>Shortest description, in words.</summary>
    public int DescriptionMinimumWords { get; init; } = 200;

    /// <summary>Longest description, in words.</summary>
    public int DescriptionMaximumWords { get; init; } = 1000;

    /// <summary>Longest meta description, in characters.</summary>
    public int MetaDescriptionMaximum { get; init; } = 160;
}
