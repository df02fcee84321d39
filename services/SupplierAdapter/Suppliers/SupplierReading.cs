using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>What an answer says.</summary>
/// <param name="Outcome">Found, NotFound or Failed.</param>
/// <param name="Parts">The parts it names that have to do with the number asked for.</param>
/// <param name="Error">Why it could not be read, one sentence without secrets; null otherwise.</param>
internal sealed record SupplierReading(SupplierOutcome Outcome, IReadOnlyList<SupplierPart> Parts, string? Error)
{
    /// <summary>The supplier does not have the part.</summary>
    public static SupplierReading NotFound { get; } = new(SupplierOutcome.NotFound, [], null);

    /// <summary>The supplier has it, unless the list is empty.</summary>
    public static SupplierReading Of(IReadOnlyList<SupplierPart> parts) =>
        parts.Count == 0 ? NotFound : new SupplierReading(SupplierOutcome.Found, parts, null);

    /// <summary>The supplier refused, or could not be understood.</summary>
    public static SupplierReading Failed(string error) => new(SupplierOutcome.Failed, [], error);
}
