using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Encompass: credentials stand in the body of every request.</summary>
internal sealed class EncompassOptions : SupplierOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Suppliers:Encompass";

    /// <summary>settings.jsonUser.</summary>
    public string User { get; set; } = "";

    /// <summary>settings.jsonPassword.</summary>
    public string Password { get; set; } = "";

    /// <summary>settings.customerNumber; empty to leave it out.</summary>
    public string CustomerNumber { get; set; } = "";

    /// <summary>settings.customerPassword; empty to leave it out.</summary>
    public string CustomerPassword { get; set; } = "";

    /// <summary>
    /// Whether a number with letters that partsInformation does not have is searched for in other spellings (GE's zero padding, hyphens): one request more,
    /// and another when it is found. Default true.
    /// </summary>
    public bool SearchSpellings { get; set; } = true;

    /// <summary>
    /// Models, found by search, whose part lists are looked into where partsInformation names no compatible model: one request for the search and one a list.
    /// Default 1; 0 to do without.
    /// </summary>
    [Range(0, 10)]
    public int ModelLists { get; set; } = 1;

    internal override bool HasCredentials => User.Length > 0;

    internal override string? RealBaseUrl => "https://encompass.com";

    internal override RequestLimits RealLimits => new(PerSecond: 0, PerMinute: 100, PerDay: 0);

    internal override void UseSimulator(string root)
    {
        BaseUrl = $"{root}/encompass";
        User = "sim-user";
        Password = "sim-pass";
    }
}
