using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SalesforceGateway.UsagePolicy;

/// <summary>What a source's terms allow to be done with what it says.</summary>
internal sealed class SourceUsage
{
    /// <summary>Hours that its prices and availability are shown, from when it was asked; 0 for no limit.</summary>
    [Range(0d, 8_760d)]
    public double PriceHours { get; set; }

    /// <summary>Address to be shown with what it says, with {listing} for its own number of the part; empty for none.</summary>
    [RegularExpression(@"^(https://\S+)?$", ErrorMessage = "Link is no address; expected one that begins with https://, or nothing.")]
    public string Link { get; set; } = "";
}
