using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Querying;

internal sealed class FakeSupplierOptions : SupplierOptions
{
    public FakeSupplierOptions() => BaseUrl = "http://fake.example";

    internal override bool HasCredentials => true;

    internal override string? RealBaseUrl => null;

    internal override RequestLimits RealLimits => new(PerSecond: 0, PerMinute: 0, PerDay: 0);

    internal override void UseSimulator(string root) => BaseUrl = root;
}
