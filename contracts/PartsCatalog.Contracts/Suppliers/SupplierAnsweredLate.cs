namespace PartsCatalog.Contracts.Suppliers;

/// <summary>A supplier whose time was over answered after all.</summary>
public sealed record SupplierAnsweredLate
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The answer.</summary>
    public required SupplierAnswer Answer { get; init; }
}
