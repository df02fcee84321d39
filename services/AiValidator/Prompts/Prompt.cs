namespace PartsCatalog.AiValidator.Prompts;

/// <summary>One version of one model family's prompt.</summary>
/// <param name="Id">What is recorded with every verdict, e.g. "openai/validate-v2+content-v2".</param>
/// <param name="Instructions">The fixed part; first in every request, so that providers cache it.</param>
/// <param name="Repair">What precedes the list of faults when an answer is sent back.</param>
/// <param name="Schema">JSON schema of the answer, strict.</param>
internal sealed record Prompt(string Id, string Instructions, string Repair, BinaryData Schema);
