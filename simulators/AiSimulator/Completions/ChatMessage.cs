namespace PartsCatalog.AiSimulator.Completions;

/// <summary>A message of a request; several text parts are one text.</summary>
internal sealed record ChatMessage(string Role, string Text);
