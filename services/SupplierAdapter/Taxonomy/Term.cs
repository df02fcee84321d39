namespace PartsCatalog.SupplierAdapter.Taxonomy;

/// <summary>What a word or phrase tells.</summary>
/// <param name="Value">Department or category.</param>
/// <param name="Rank">Place in the table; the lower one tells more.</param>
internal readonly record struct Term(string Value, int Rank);
