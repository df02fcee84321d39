namespace PartsCatalog.Contracts.Suppliers;

/// <summary>One part in a supplier's answer. An answer can hold several: other makes under the same number, a successor.</summary>
public sealed record SupplierPart
{
    /// <summary>Number as the supplier writes it.</summary>
    public required string PartNumber { get; init; }

    /// <summary>Canonical make; null where the supplier does not say.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>How the part answers the number that was asked for.</summary>
    public required PartMatch Match { get; init; }

    /// <summary>What the supplier says about it.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}
