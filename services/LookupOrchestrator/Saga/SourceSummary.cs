using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>How asking one supplier ended, without what it said.</summary>
internal sealed record SourceSummary(SupplierName Source, SupplierOutcome Outcome, Guid? RawResponseId, DateTimeOffset AskedAt, string? Error)
{
    public bool Answered => Outcome is SupplierOutcome.Found or SupplierOutcome.NotFound;

    /// <summary>Whether it is switched off or not configured here: it is not missed.</summary>
    public bool NotInUse { get; init; }

    public static SourceSummary Of(SupplierAnswer answer) =>
        new(answer.Source, answer.Outcome, answer.RawResponseId, answer.AskedAt, answer.Error) { NotInUse = answer.NotInUse };
}
