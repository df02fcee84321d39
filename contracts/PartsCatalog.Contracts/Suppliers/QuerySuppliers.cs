using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.Contracts.Suppliers;

/// <summary>Ask all suppliers about one number; answered by <see cref="SuppliersAnswered"/>. Idempotent by session, attempt and source.</summary>
public sealed record QuerySuppliers
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>From 1; a stage that is asked again counts on.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Number as it was asked for.</summary>
    public required string PartNumber { get; init; }

    /// <summary>Canonical make, when one was named.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>Which queue it came by.</summary>
    public LookupPriority Priority { get; init; }

    /// <summary>Go round the cache.</summary>
    public bool ForceRefresh { get; init; }

    /// <summary>Whether the adapter asks the AIs itself; null where whoever asks does.</summary>
    public HandOn? HandOn { get; init; }
}
