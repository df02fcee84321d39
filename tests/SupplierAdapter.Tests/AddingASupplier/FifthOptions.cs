using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.AddingASupplier;

/// <summary>Where the fifth supplier is, and the key that it wants. Section <c>Suppliers:Fifth</c>.</summary>
internal sealed class FifthOptions : SupplierOptions
{
    public const string SectionName = "Suppliers:Fifth";

    public string Key { get; set; } = "";

    internal override bool HasCredentials => Key.Length > 0;

    internal override string? RealBaseUrl => "https://api.fifth.example";

    internal override RequestLimits RealLimits => new(PerSecond: 0, PerMinute: 30, PerDay: 0);

    // The simulator does not know it: without credentials it is not asked.
    internal override void UseSimulator(string root)
    {
    }
}
