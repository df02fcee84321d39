using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>Why a lookup ends without a record.</summary>
internal sealed record LookupFailure(LookupFailureReason Reason, string Detail)
{
    public IReadOnlyList<PartKey> Candidates { get; init; } = [];
}
