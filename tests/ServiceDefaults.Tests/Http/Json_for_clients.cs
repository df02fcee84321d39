using System.Text.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.ServiceDefaults.Http;

namespace PartsCatalog.ServiceDefaults.Tests.Http;

public sealed class Json_for_clients
{
    [Fact]
    public void Has_names_in_snake_case_enumerations_in_capitals_and_nothing_for_null() =>
        JsonSerializer.Serialize(new { PartNumber = "WR55X10025", Priority = LookupPriority.Batch, Nothing = (string?)null }, PublicJson.Options)
            .ShouldBe("""{"part_number":"WR55X10025","priority":"BATCH"}""");

    [Fact]
    public void Is_not_completed_by_the_first_requests() => PublicJson.Options.IsReadOnly.ShouldBeTrue("two first requests at once would complete it both, and one would fail");
}
