using System.ComponentModel;

namespace PartsCatalog.SalesforceGateway.Supersession;

/// <summary>Supersession as the API shows it.</summary>
internal sealed record SupersessionView
{
    [Description("The number that this is about.")]
    public required string PartNumber { get; init; }

    [Description("CURRENT, SUPERSEDED, FORK (sources name several successors) or CYCLE (numbers that replace each other).")]
    public required SupersessionStatus Status { get; init; }

    [Description("The current part; several with FORK, none in a CYCLE without a way out.")]
    public required IReadOnlyList<CurrentPart> Current { get; init; }

    [Description("Older numbers that it takes the place of, the nearest first.")]
    public required IReadOnlyList<string> Replaces { get; init; }

    [Description("Every step, the oldest first.")]
    public required IReadOnlyList<ChainLink> Chain { get; init; }
}
