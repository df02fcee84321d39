using System.ComponentModel;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>One thing that happened to a lookup.</summary>
internal sealed record TimelineEntry
{
    [Description("When.")]
    public required DateTimeOffset At { get; init; }

    [Description("What.")]
    public required string Event { get; init; }

    [Description("More about it, for a person.")]
    public string? Detail { get; init; }
}
