using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>The answer to a lookup, and the calls that may still answer late.</summary>
/// <param name="Message">What goes out.</param>
/// <param name="StillRunning">Calls past their deadline.</param>
internal sealed record LookupAnswer(SuppliersAnswered Message, IReadOnlyList<RunningCall> StillRunning);
