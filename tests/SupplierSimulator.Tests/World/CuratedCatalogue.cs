using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Tests.World;

public sealed class CuratedCatalogue(Simulator simulator) : IClassFixture<Simulator>
{
    [Fact]
    public void It_has_120_parts_over_all_departments()
    {
        CuratedParts.Current.Count().ShouldBe(120);
        CuratedParts.Current.Select(part => part.Kind.Department).Distinct().ShouldBe(
            ["Refrigeration", "Water", "HVAC", "Laundry", "Cooking", "Dishwashing", "Small appliance", "Floor care", "Outdoor"], ignoreOrder: true);
    }

    [Fact]
    public async Task Every_supplier_has_each_of_them_and_tells_what_it_gives()
    {
        var numbers = (await simulator.GetAsync("/_sim/curated")).Json.GetProperty("part_numbers").EnumerateArray().Select(number => number.GetString()!).ToArray();
        numbers.Length.ShouldBe(120);
        foreach (var number in numbers)
        {
            var suppliers = (await simulator.GetAsync($"/_sim/truth/{number}")).Json.GetProperty("records")[0].GetProperty("suppliers").EnumerateObject().ToArray();
            suppliers.Length.ShouldBe(4);
            suppliers.ShouldAllBe(supplier => supplier.Value.GetProperty("has").GetBoolean() && supplier.Value.GetProperty("given").EnumerateObject().Count() >= 8);
        }
    }
}
