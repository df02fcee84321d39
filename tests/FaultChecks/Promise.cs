namespace PartsCatalog.FaultChecks;

/// <summary>One acknowledged request.</summary>
/// <param name="Number">What was asked for.</param>
/// <param name="Door">Who acknowledged it.</param>
/// <param name="At">When, as a timestamp of the system's monotonic clock.</param>
public sealed record Promise(string Number, string Door, long At);
