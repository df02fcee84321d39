using System.ComponentModel;

namespace PartsCatalog.SalesforceGateway.Supersession;

/// <summary>A part that takes the place of another.</summary>
internal sealed record CurrentPart
{
    [Description("Its number.")]
    public required string PartNumber { get; init; }

    [Description("Its make.")]
    public required string Manufacturer { get; init; }

    [Description("Where its record is; null while nothing is published: POST /v1/lookup has it looked up.")]
    public string? RecordUrl { get; init; }
}
