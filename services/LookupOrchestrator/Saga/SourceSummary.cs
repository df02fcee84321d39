using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>How asking one supplier ended, without what it said.</summary>
internal sealed record SourceSummary(SupplierName Source, SupplierOutcome Outcome, Guid? RawResponseId, DateTimeOffset AskedAt, string? Error)
{
    public bool Answered => Outcome is SupplierOutcome.Found or SupplierOutcome.NotFound;

    public static SourceSummary Of(SupplierAnswer answer) => new(answer.Source, answer.Outcome, answer.RawResponseId, answer.AskedAt, answer.Error);
}
