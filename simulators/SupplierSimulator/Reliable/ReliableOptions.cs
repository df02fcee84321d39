using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Reliable;

internal sealed class ReliableOptions
{
    public const string SectionName = "Reliable";

    [Required] public string User { get; set; } = "sim-user";

    [Required] public string Password { get; set; } = "sim-pass";

    /// <summary>The key of both ways to authenticate.</summary>
    [Required] public string ApiKey { get; set; } = "sim-key";

    /// <summary>Signs METHOD:path:timestamp in HMAC mode.</summary>
    [Required] public string HmacSecret { get; set; } = "sim-hmac";

    /// <summary>How far a signed timestamp may be off.</summary>
    [Range(1, 86_400)] public int SkewSeconds { get; set; } = 300;
}
