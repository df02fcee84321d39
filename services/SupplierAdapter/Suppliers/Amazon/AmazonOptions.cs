namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Amazon's Creators API. Its terms forbid keeping images, so they are only linked to.</summary>
internal sealed class AmazonOptions : SupplierOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Suppliers:Amazon";

    public AmazonOptions() => StoreImages = false;

    /// <summary>Credential id.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Credential secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The associate's tag.</summary>
    public string PartnerTag { get; set; } = "";

    /// <summary>Where tokens are asked for.</summary>
    public string TokenUrl { get; set; } = "https://api.amazon.com/auth/o2/token";

    /// <summary>Scope of the token; that of version 3 credentials by default.</summary>
    public string Scope { get; set; } = "creatorsapi::default";

    /// <summary>The x-marketplace header.</summary>
    public string Marketplace { get; set; } = "www.amazon.com";

    internal override bool HasCredentials => ClientId.Length > 0;

    internal override string? RealBaseUrl => "https://creatorsapi.amazon";

    internal override RequestLimits RealLimits => new(PerSecond: 1, PerMinute: 0, PerDay: 8_640);

    internal override void UseSimulator(string root)
    {
        BaseUrl = $"{root}/amazon";
        TokenUrl = $"{root}/amazon/auth/o2/token";
        ClientId = "sim-client";
        ClientSecret = "sim-secret";
        PartnerTag = "sim-20";
    }
}
