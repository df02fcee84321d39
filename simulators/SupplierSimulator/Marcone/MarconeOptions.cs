using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Marcone;

internal sealed class MarconeOptions
{
    public const string SectionName = "Marcone";

    [Required] public string ClientId { get; set; } = "sim-client";

    [Required] public string ClientSecret { get; set; } = "sim-secret";

    public int CustomerNumber { get; set; } = 12345;

    /// <summary>What the real token endpoint tells.</summary>
    [Range(1, 86_400)] public int TokenSeconds { get; set; } = 1199;
}
