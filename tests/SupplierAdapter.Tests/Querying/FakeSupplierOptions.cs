using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Querying;

internal sealed class FakeSupplierOptions : SupplierOptions
{
    public FakeSupplierOptions() => BaseUrl = "http://fake.example";

    internal override bool HasCredentials => true;

    internal override string? RealBaseUrl => null;

    internal override void UseSimulator(string root) => BaseUrl = root;
}
