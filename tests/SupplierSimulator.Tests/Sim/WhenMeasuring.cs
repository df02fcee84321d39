namespace PartsCatalog.SupplierSimulator.Tests.Sim;

public sealed class WhenMeasuring : IDisposable
{
    private readonly Simulator _simulator = new();

    public void Dispose() => _simulator.Dispose();

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task It_says_that_it_is_healthy(string path) => (await _simulator.GetAsync(path)).Body.ShouldBe("Healthy");

    [Fact]
    public async Task Calls_are_counted_by_supplier_and_part()
    {
        await _simulator.EncompassAsync("WR55X10025");
        await _simulator.EncompassAsync("WR55X10025");
        await _simulator.MarconeAsync("W10295370A");

        var calls = (await _simulator.GetAsync("/_sim/calls")).Json;
        calls.GetProperty("encompass").GetProperty("by_part").GetProperty("WR55X10025").GetInt32().ShouldBe(2);
        calls.GetProperty("marcone").GetProperty("by_part").GetProperty("W10295370A").GetInt32().ShouldBe(1);
        calls.GetProperty("marcone").GetProperty("total").GetInt32().ShouldBe(2);

        await _simulator.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/_sim/calls"));
        (await _simulator.GetAsync("/_sim/calls?part=WR55X10025")).Json.GetProperty("encompass").GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_truth_names_what_each_supplier_has_wrong()
    {
        var record = (await _simulator.GetAsync("/_sim/truth/WR55X10025")).Json.GetProperty("records")[0];

        record.GetProperty("attributes").GetProperty("primary_department").GetString().ShouldBe("Refrigeration");
        record.GetProperty("suppliers").GetProperty("encompass").GetProperty("corruptions").EnumerateArray().Select(one => one.GetProperty("attribute").GetString()).ShouldContain("weight_lbs");
        (await _simulator.GetAsync("/_sim/truth/NONE12345")).Json.GetProperty("found").GetBoolean().ShouldBeFalse();
    }
}
