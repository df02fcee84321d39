namespace PartsCatalog.AiValidator.Prompts;

/// <summary>One version of one model family's prompts. Both begin with the same text, so that providers cache it for either.</summary>
/// <param name="Full">Judges and writes title and description.</param>
/// <param name="Judging">Judges only.</param>
internal sealed record PromptSet(Prompt Full, Prompt Judging)
{
    /// <summary>The same prompts with what is to be known of examples behind them, so that the beginning stays the same; null in a version that knows none.</summary>
    public PromptSet? WithExamples { get; init; }

    /// <summary>JSON schema of the answer, of either.</summary>
    public BinaryData Schema => Full.Schema;
}
