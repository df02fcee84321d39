using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Contracts.Catalog;

/// <summary>A supplier's part in a record.</summary>
/// <param name="Source">Who.</param>
/// <param name="Outcome">How asking it ended.</param>
/// <param name="RawResponseId">Its raw answer, when there is one.</param>
public sealed record RecordSource(SupplierName Source, SupplierOutcome Outcome, Guid? RawResponseId);
