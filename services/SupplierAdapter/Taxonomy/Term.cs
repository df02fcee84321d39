namespace PartsCatalog.SupplierAdapter.Taxonomy;

/// <summary>What a word or phrase tells.</summary>
/// <param name="Value">Department or category.</param>
/// <param name="Words">Words of the phrase; the longer one wins.</param>
internal readonly record struct Term(string Value, int Words);
