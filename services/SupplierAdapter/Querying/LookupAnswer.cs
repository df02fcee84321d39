using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>The answer to a lookup, and the calls that may still answer late.</summary>
/// <param name="Message">What goes out, once it is kept.</param>
/// <param name="Keeping">Ends when the raw answers are stored, and others who wait for them have them.</param>
/// <param name="StillRunning">Calls past their deadline.</param>
internal sealed record LookupAnswer(SuppliersAnswered Message, Task Keeping, IReadOnlyList<RunningCall> StillRunning);
