using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>A line of a batch: a request, or why the provider refuses it.</summary>
internal sealed record BatchItem(string CustomId, ChatRequest? Request, ApiError? Refusal);
