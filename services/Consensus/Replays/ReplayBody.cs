namespace PartsCatalog.Consensus.Replays;

/// <summary>What is settled again.</summary>
/// <param name="PartNumber">Of one part its number.</param>
/// <param name="Manufacturer">And its make.</param>
/// <param name="SessionId">Or one lookup.</param>
/// <param name="Policy">By which policy; null for today's.</param>
internal sealed record ReplayBody(string? PartNumber, string? Manufacturer, Guid? SessionId, ReplayPolicy? Policy);
