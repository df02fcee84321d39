using PartsCatalog.SupplierSimulator.Sim;

namespace PartsCatalog.SupplierSimulator.Tests.Sim;

public sealed class Json_of_the_switches
{
    [Fact]
    public void Is_not_completed_by_the_first_requests() => SimJson.Options.IsReadOnly.ShouldBeTrue("two first requests at once would complete it both, and one would fail");
}
