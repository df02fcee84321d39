using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>What partsInformation looks for.</summary>
internal sealed record EncompassPartSearch
{
    public required string SearchPartNumber { get; init; }

    /// <summary>Encompass's code of the make; empty for any.</summary>
    public string SearchMfgCode { get; init; } = "";

    [JsonPropertyName("basePN")]
    public string BaseNumber { get; init; } = "";

    public string BidNumber { get; init; } = "";
}
