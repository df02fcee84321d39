namespace PartsCatalog.AiValidator.Prompts;

/// <summary>One version of one model family's prompts. Both begin with the same text, so that providers cache it for either.</summary>
/// <param name="Full">Judges and writes title and description.</param>
/// <param name="Judging">Judges only.</param>
internal sealed record PromptSet(Prompt Full, Prompt Judging);
