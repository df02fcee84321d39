namespace PartsCatalog.SupplierSimulator.Tests.Reliable;

public sealed class WhenQueryingAPart(Simulator simulator) : IClassFixture<Simulator>
{
    [Fact]
    public async Task It_answers_one_product_with_images_that_are_there()
    {
        var product = (await simulator.ReliableAsync("WR55X10025", ""","postalCode":"30046","quantity":1,"warehouse":"LAX" """)).Json;

        product.GetProperty("productNumber").GetString().ShouldBe("WR55X10025");
        product.GetProperty("partnerPrice").GetString().ShouldBe("10.58");
        product.GetProperty("replacedPart").GetString().ShouldBe("WR50X10055");
        product.GetProperty("warehouses").EnumerateArray().Sum(place => place.GetProperty("quantity").GetInt32()).ShouldBe(product.GetProperty("totalqty").GetInt32());
        (await simulator.GetAsync(product.GetProperty("images")[0].GetString()!)).MediaType.ShouldBe("image/png");
    }

    [Theory]
    [InlineData("""{"partNumber":"WR55X10025","country":"US"}""")]
    [InlineData("""{"postalCode":"30046"}""")]
    [InlineData("null")]
    public async Task Wrong_requests_are_refused(string body) =>
        (await simulator.PostAsync(Requests.Path, body, ("Authorization", Simulator.Basic("sim-user", "sim-pass").ToString()), ("x-api-key", "sim-key"))).Status.ShouldBe(400);

    [Fact]
    public async Task A_part_it_does_not_have_is_not_found() => (await simulator.ReliableAsync("NONE12345")).Status.ShouldBe(404);

    [Fact]
    public async Task An_old_number_names_its_replacement() => (await simulator.ReliableAsync("WR50X10034")).Json.GetProperty("replacementPart").GetString().ShouldBe("WR55X10025");
}
