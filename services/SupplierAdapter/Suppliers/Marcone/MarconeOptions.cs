using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierAdapter.Suppliers.Marcone;

/// <summary>Marcone's mSupply: OAuth 2.0 client credentials.</summary>
internal sealed class MarconeOptions : SupplierOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Suppliers:Marcone";

    /// <summary>Client id.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Client secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>custNo of every look-up.</summary>
    [Range(0, int.MaxValue)]
    public int CustomerNumber { get; set; }

    internal override bool HasCredentials => ClientId.Length > 0;

    internal override string? RealBaseUrl => "https://api.msupply.com";

    internal override RequestLimits RealLimits => new(PerSecond: 0, PerMinute: 50, PerDay: 0);

    internal override void UseSimulator(string root)
    {
        BaseUrl = $"{root}/marcone";
        ClientId = "sim-client";
        ClientSecret = "sim-secret";
        CustomerNumber = 12345;
    }
}
