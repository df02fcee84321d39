using System.ComponentModel;

namespace PartsCatalog.SalesforceGateway.Supersession;

/// <summary>A step of a chain.</summary>
/// <param name="PartNumber">The older number.</param>
/// <param name="ReplacedBy">The number that takes its place.</param>
/// <param name="Sources">Who says so.</param>
internal sealed record ChainLink(
    [property: Description("The older number.")] string PartNumber,
    [property: Description("The number that takes its place.")] string ReplacedBy,
    [property: Description("Who says so.")] IReadOnlyList<string> Sources);
