namespace PartsCatalog.SupplierSimulator.Tests.World;

public sealed class AmbiguousNumbers(Simulator simulator) : IClassFixture<Simulator>
{
    [Fact]
    public async Task Encompass_and_Marcone_name_two_brands_for_the_exact_number()
    {
        var encompass = (await simulator.EncompassAsync("AMB10001")).Json.GetProperty("data").GetProperty("parts").EnumerateArray().Where(part => part.GetProperty("partNumber").GetString() == "AMB10001");
        var marcone = (await simulator.MarconeAsync("AMB10001")).Json.GetProperty("partResults").EnumerateArray();

        encompass.Select(part => part.GetProperty("mfgCode").GetString()).Distinct().Count().ShouldBe(2);
        marcone.Select(part => part.GetProperty("make").GetString()).Distinct().Count().ShouldBe(2);
    }
}
