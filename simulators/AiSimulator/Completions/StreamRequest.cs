namespace PartsCatalog.AiSimulator.Completions;

/// <summary>An answer wanted as server-sent events.</summary>
/// <param name="IncludeUsage">Whether a last chunk without choices tells the usage.</param>
internal sealed record StreamRequest(bool IncludeUsage);
