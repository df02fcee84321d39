namespace PartsCatalog.Contracts.Suppliers;

/// <summary>All claims of one supplier about the part that a lookup settled on.</summary>
public sealed record SourceClaims
{
    /// <summary>Who said it.</summary>
    public required SupplierName Source { get; init; }

    /// <summary>When the supplier was asked.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>The raw answer that the claims' pointers point into.</summary>
    public Guid? RawResponseId { get; init; }

    /// <summary>What was said.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}
