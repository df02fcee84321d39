namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>How a ballot ended.</summary>
/// <param name="Winner">What is settled on.</param>
/// <param name="Rule">The rule that settled it.</param>
/// <param name="Confidence">Probability that it is right.</param>
/// <param name="NeedsValidation">Whether a person should look.</param>
internal sealed record Decision(Candidate Winner, string Rule, decimal Confidence, bool NeedsValidation)
{
    /// <summary>The value that the plan's rule named, where the sources' accuracy overruled it.</summary>
    public Candidate? Overruled { get; init; }

    /// <summary>The rule that was overruled.</summary>
    public string? OverruledRule { get; init; }

    public AiWord? OpenAi { get; init; }

    public AiWord? Grok { get; init; }
}
