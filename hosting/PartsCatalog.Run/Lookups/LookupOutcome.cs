namespace PartsCatalog.Run.Lookups;

/// <summary>How a lookup ended.</summary>
/// <param name="Record">The record as the gateway serves it; null where the lookup did not complete.</param>
/// <param name="Failure">Why it did not, for a person.</param>
internal sealed record LookupOutcome(string Part, string? Record, string? Failure, TimeSpan Took)
{
    public static LookupOutcome Failed(string part, string failure) => new(part, Record: null, failure, TimeSpan.Zero);
}
