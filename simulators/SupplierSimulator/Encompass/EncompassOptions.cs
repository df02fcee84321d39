using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Encompass;

internal sealed class EncompassOptions
{
    public const string SectionName = "Encompass";

    [Required] public string User { get; set; } = "sim-user";

    [Required] public string Password { get; set; } = "sim-pass";

    /// <summary>What <c>search</c> takes as programName; the real one is seen to take none at all.</summary>
    public string[] SearchProgramNames { get; set; } = ["", "JSON.SEARCH", "JSON.ITEM.SEARCH"];
}
