namespace PartsCatalog.AiSimulator.Batches;

/// <summary>What is wrong with a batch's file.</summary>
internal sealed record BatchFault(string Code, string Message, int? Line, string? Param = null);
