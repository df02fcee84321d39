namespace PartsCatalog.SupplierSimulator.Sim;

/// <summary>The body of <c>POST /_sim/faults</c>, in snake_case.</summary>
/// <param name="Supplier">encompass, marcone, reliable, amazon, or all.</param>
/// <param name="Mode">none, error500, hang, reset, malformed, huge, wrong_content_type, rate_limited, unauthorized.</param>
internal sealed record FaultRequest(string? Supplier, string? Mode, int LatencyMs = 0, double Probability = 1, int? Count = null, string? PathContains = null);
