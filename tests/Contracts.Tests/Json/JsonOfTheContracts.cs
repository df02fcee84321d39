using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Contracts.Tests.Json;

public sealed class JsonOfTheContracts
{
    [Fact]
    public void Is_not_completed_by_the_first_requests() => ContractJson.Options.IsReadOnly.ShouldBeTrue("two first requests at once would complete it both, and one would fail");
}
