using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Amazon's catalogue. Its terms forbid keeping images, so they are only linked to.</summary>
internal sealed class AmazonOptions : SupplierOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Suppliers:Amazon";

    public AmazonOptions() => StoreImages = false;

    /// <summary>Which interface is asked. Default Creators.</summary>
    public AmazonApi Api { get; set; } = AmazonApi.Creators;

    /// <summary>Creators API: credential id.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Creators API: credential secret.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Creators API: where tokens are asked for.</summary>
    public string TokenUrl { get; set; } = "https://api.amazon.com/auth/o2/token";

    /// <summary>Creators API: scope of the token; that of version 3 credentials by default.</summary>
    public string Scope { get; set; } = "creatorsapi::default";

    /// <summary>PA-API 5: AWS access key id.</summary>
    public string AccessKey { get; set; } = "";

    /// <summary>PA-API 5: AWS secret access key.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>PA-API 5: the region of the marketplace's host. Default us-east-1, which is North America's.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Both: the associate's tag.</summary>
    public string PartnerTag { get; set; } = "";

    /// <summary>Both: the marketplace, as a header of the one and a member of the other.</summary>
    public string Marketplace { get; set; } = "www.amazon.com";

    /// <summary>Listings a page. Default 10, the most that Amazon allows.</summary>
    [Range(1, 10)]
    public int PageSize { get; set; } = 10;

    /// <summary>
    /// Most pages of a search that are asked for while none holds the part; each is a request of its own under the limits. Default 2: the part
    /// is among the first listings, or is not sold. Amazon has 10 pages at most.
    /// </summary>
    [Range(1, 10)]
    public int MaximumPages { get; set; } = 2;

    /// <summary>
    /// Whether a listing that was once found to be the part is got by its ASIN from then on, instead of searched for. One item instead of a page, and always
    /// the same listing; look-alikes are no longer seen. Default false.
    /// </summary>
    public bool RememberListings { get; set; }

    internal override bool HasCredentials => Api == AmazonApi.Creators ? ClientId.Length > 0 : AccessKey.Length > 0;

    internal override string? RealBaseUrl => Api == AmazonApi.Creators ? "https://creatorsapi.amazon" : "https://webservices.amazon.com";

    internal override RequestLimits RealLimits => new(PerSecond: 1, PerMinute: 0, PerDay: 8_640);

    internal override void UseSimulator(string root)
    {
        BaseUrl = $"{root}/amazon";
        TokenUrl = $"{root}/amazon/auth/o2/token";
        ClientId = "sim-client";
        ClientSecret = "sim-secret";
        AccessKey = "SIMACCESSKEY";
        SecretKey = "sim-secret-key";
        PartnerTag = "sim-20";
    }
}
