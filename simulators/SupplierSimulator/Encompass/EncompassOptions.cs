using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Encompass;

internal sealed class EncompassOptions
{
    public const string SectionName = "Encompass";

    [Required] public string User { get; set; } = "sim-user";

    [Required] public string Password { get; set; } = "sim-pass";

    /// <summary>Whether partsInformation knows a number only as the manufacturer writes it; search knows every spelling.</summary>
    public bool ExactSpelling { get; set; }

    /// <summary>Whether partsInformation leaves compatible models out, so that only search and modelPartList tell them.</summary>
    public bool ModelsInListsOnly { get; set; }

    /// <summary>What <c>search</c> takes as programName; the real one is seen to take none at all.</summary>
    public string[] SearchProgramNames { get; set; } = ["", "JSON.SEARCH", "JSON.ITEM.SEARCH"];
}
