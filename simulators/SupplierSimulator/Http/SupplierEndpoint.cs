using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>One operation of one supplier's interface, and how that interface words the refusals that the simulator makes for it.</summary>
internal sealed record SupplierEndpoint
{
    public required Supplier Supplier { get; init; }

    public required Action<SupplierCall> Handle { get; init; }

    public required Action<Reply> Unauthorized { get; init; }

    /// <summary>Given the seconds to wait.</summary>
    public required Action<Reply, int> RateLimited { get; init; }

    /// <summary>Token endpoints are outside of the suppliers' limits.</summary>
    public bool Limited { get; init; } = true;
}
