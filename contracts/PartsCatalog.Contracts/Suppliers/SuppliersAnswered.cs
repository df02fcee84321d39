using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Suppliers;

/// <summary>All suppliers' answers to one lookup, one entry a supplier: answered, failed or out of time.</summary>
public sealed record SuppliersAnswered
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>The attempt that is answered.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>One entry a supplier, ordered by name.</summary>
    public required IReadOnlyList<SupplierAnswer> Answers { get; init; }

    /// <summary>The part whose claims went to the AIs together with this; null where they are still to be asked.</summary>
    public PartKey? Part { get; init; }
}
