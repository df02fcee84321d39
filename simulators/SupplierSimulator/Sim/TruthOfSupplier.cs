using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Sim;

/// <param name="Has">Whether the supplier has the part at all.</param>
/// <param name="Number">The supplier's spelling of the number.</param>
/// <param name="Corruptions">Where its answer differs from the truth.</param>
internal sealed record TruthOfSupplier(bool Has, string? Number, IReadOnlyList<Corruption> Corruptions);
