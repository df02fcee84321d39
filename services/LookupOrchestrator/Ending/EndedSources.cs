using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Ending;

/// <summary>The sources of a session that shares another one's answers.</summary>
internal static class EndedSources
{
    /// <summary>One entry a source, by whether it answered.</summary>
    public static List<SourceSummary> Of(IReadOnlyList<SupplierName> answered, IReadOnlyList<SupplierName> failed, DateTimeOffset at) =>
    [
        .. answered.Select(name => new SourceSummary(name, SupplierOutcome.Found, null, at, null)),
        .. failed.Select(name => new SourceSummary(name, SupplierOutcome.Failed, null, at, null)),
    ];
}
