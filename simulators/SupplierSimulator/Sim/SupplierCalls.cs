namespace PartsCatalog.SupplierSimulator.Sim;

/// <param name="Total">All calls, token calls included.</param>
/// <param name="ByPart">Calls for a part, by the number as it was asked for.</param>
internal sealed record SupplierCalls(long Total, IReadOnlyDictionary<string, long> ByPart);
