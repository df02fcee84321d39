using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Amazon;

internal sealed class AmazonOptions
{
    public const string SectionName = "Amazon";

    /// <summary>Creators API.</summary>
    [Required] public string ClientId { get; set; } = "sim-client";

    [Required] public string ClientSecret { get; set; } = "sim-secret";

    /// <summary>Both APIs.</summary>
    [Required] public string PartnerTag { get; set; } = "sim-20";

    /// <summary>PA-API 5.</summary>
    [Required] public string AccessKey { get; set; } = "SIMACCESSKEY";

    [Required] public string SecretKey { get; set; } = "sim-secret-key";

    [Required] public string Region { get; set; } = "us-east-1";

    [Required] public string Marketplace { get; set; } = "www.amazon.com";

    [Range(1, 86_400)] public int TokenSeconds { get; set; } = 3600;

    /// <summary>How far a signed date may be off.</summary>
    [Range(1, 86_400)] public int SkewSeconds { get; set; } = 900;
}
