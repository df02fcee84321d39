using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Sim;

/// <param name="Has">Whether the supplier has the part at all.</param>
/// <param name="Number">The supplier's spelling of the number.</param>
/// <param name="Corruptions">Where its answer differs from the truth.</param>
/// <param name="Given">What its answer states, by the registry's attribute names, as it is to be read: units and spellings aside. Images by their path.</param>
internal sealed record TruthOfSupplier(bool Has, string? Number, IReadOnlyList<Corruption> Corruptions, IReadOnlyDictionary<string, object?> Given);
