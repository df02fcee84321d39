namespace PartsCatalog.AiSimulator.Batches;

/// <summary>A file at a provider.</summary>
internal sealed record StoredFile(string Id, string Name, string Purpose, byte[] Content, DateTimeOffset CreatedAt);
