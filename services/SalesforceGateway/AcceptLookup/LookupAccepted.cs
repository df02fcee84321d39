using System.ComponentModel;
using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>Answer 202 of POST /v1/lookup.</summary>
internal sealed record LookupAccepted
{
    [Description("Identity of the lookup.")]
    public required Guid SessionId { get; init; }

    [Description("The number, upper-case, without surrounding space.")]
    public required string PartNumber { get; init; }

    [Description("Canonical name of the make, where one was named.")]
    public string? Manufacturer { get; init; }

    [Description("Always PENDING here.")]
    public required SessionStatus Status { get; init; }

    [Description("Where to follow the lookup.")]
    public required string StatusUrl { get; init; }

    [Description("Seconds to wait before asking there.")]
    public required int RetryAfterSeconds { get; init; }
}
