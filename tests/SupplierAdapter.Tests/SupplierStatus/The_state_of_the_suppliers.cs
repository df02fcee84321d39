using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.SupplierAdapter.Tests.Host;

namespace PartsCatalog.SupplierAdapter.Tests.SupplierStatus;

public sealed class The_state_of_the_suppliers(AdapterHost adapter) : IClassFixture<AdapterHost>
{
    [Fact]
    public async Task Is_shown_to_those_of_the_installation_alone()
    {
        (await adapter.GetAsync("/internal/suppliers", null)).Status.ShouldBe(401);
        var suppliers = (await adapter.GetAsync("/internal/suppliers", Role.Viewer)).Body!.RootElement.GetProperty("suppliers").EnumerateArray().ToArray();
        suppliers.Select(supplier => supplier.GetProperty("supplier").GetString()).ShouldBe(["AMAZON", "ENCOMPASS", "MARCONE", "RELIABLE"]);
        foreach (var supplier in suppliers)
        {
            supplier.GetProperty("circuit").GetString().ShouldBe("CLOSED");
            supplier.GetProperty("usable").GetBoolean().ShouldBeTrue();
            supplier.GetProperty("host").GetString().ShouldNotBeNull().ShouldStartWith("127.0.0.1");
            supplier.GetProperty("limits").GetArrayLength().ShouldBe(0);
        }
    }

    [Fact]
    public async Task Tells_when_a_batch_will_be_done()
    {
        var estimate = (await adapter.GetAsync("/internal/suppliers/batch-estimate?parts=100000", Role.Viewer)).Body!.RootElement;
        estimate.GetProperty("done_at").GetDateTimeOffset().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        (await adapter.GetAsync("/internal/suppliers/batch-estimate?parts=0", Role.Viewer)).Status.ShouldBe(400);
    }
}
