using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>One supplier's part in a lookup: the answer that goes out, and what is stored of it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="ResponseId">Key of the stored row, also where nothing was received.</param>
/// <param name="Response">What was received; null when nothing was.</param>
/// <param name="Coverage">Which of the supplier's fields it gave.</param>
internal sealed record SupplierEntry(SupplierAnswer Answer, Guid ResponseId, SupplierResponse? Response, FieldCoverage Coverage)
{
    /// <summary>The call that goes on after the deadline; null when it is over.</summary>
    public RunningCall? StillRunning { get; init; }

    /// <summary>The stored row whose answer this is, where it was kept from another lookup; null for an answer of its own.</summary>
    public Guid? CopyOf { get; init; }

    /// <summary>Whether the outcome says that the supplier is in trouble.</summary>
    public bool CountsAgainstSupplier { get; init; }
}
