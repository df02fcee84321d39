using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Amazon;
using PartsCatalog.SupplierAdapter.Tests.Host;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers.Amazon;

/// <summary>Both interfaces against the simulator, which recomputes signatures and refuses what Amazon would refuse.</summary>
public sealed class Amazon_at_the_simulator(SimulatorHost simulator) : IClassFixture<SimulatorHost>, IAsyncDisposable
{
    private const string Number = "WR55X10025";
    private const string Asin = "B00DM8JA7M";

    private readonly List<WebApplication> _applications = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var application in _applications)
        {
            await application.DisposeAsync();
        }
    }

    private AmazonSupplier Supplier(string api, TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        var application = SuppliersAtSimulator.Create(simulator, clock, [("Amazon:Api", api), .. settings.Select(setting => ($"Amazon:{setting.Key}", setting.Value))]);
        _applications.Add(application);
        return application.Services.GetRequiredService<AmazonSupplier>();
    }

    private static async Task<SupplierReading> AskAsync(AmazonSupplier supplier, IFurtherRequests? further = null, string number = Number) =>
        supplier.Read(Answers.Query(number), await supplier.AskAsync(Answers.Query(number), further ?? NoFurtherRequests.Instance, CancellationToken.None));

    [Theory]
    [InlineData("Creators")]
    [InlineData("PaApi5")]
    public async Task Gives_the_part(string api)
    {
        var reading = await AskAsync(Supplier(api));
        reading.Outcome.ShouldBe(SupplierOutcome.Found, reading.Error);
        reading.Parts.Single(part => part.Match == PartMatch.Exact).Value("asin").ShouldBe(Asin);
    }

    [Fact]
    public async Task Gives_the_same_claims_by_either_interface()
    {
        var creators = (await AskAsync(Supplier(nameof(AmazonApi.Creators)))).Parts.Single(part => part.Match == PartMatch.Exact).Claims;
        var paApi = (await AskAsync(Supplier(nameof(AmazonApi.PaApi5)))).Parts.Single(part => part.Match == PartMatch.Exact).Claims;
        creators.Count.ShouldBeGreaterThan(15);
        paApi.Select(claim => (claim.Attribute, claim.Value.ToString())).ShouldBe(creators.Select(claim => (claim.Attribute, claim.Value.ToString())));
        paApi.Single(claim => claim.Attribute == "upc_ean_gtin").Pointer.ShouldEndWith("/ItemInfo/ExternalIds/UPCs/DisplayValues/0");
    }

    [Theory]
    [InlineData("SecretKey", "another", "InvalidSignature")]
    [InlineData("AccessKey", "ANOTHER", "UnrecognizedClient")]
    [InlineData("Region", "eu-west-1", "InvalidSignature")]
    [InlineData("PartnerTag", "another-20", "InvalidPartnerTag")]
    public async Task Says_which_of_its_credentials_PA_API_refused(string setting, string value, string code)
    {
        var reading = await AskAsync(Configured((setting, value)));
        reading.Outcome.ShouldBe(SupplierOutcome.Failed);
        reading.Error!.ShouldContain(code);
    }

    [Fact]
    public async Task Is_refused_with_a_clock_that_is_16_minutes_slow()
    {
        var reading = await AskAsync(Supplier(nameof(AmazonApi.PaApi5), new ManualClock(DateTimeOffset.UtcNow.AddMinutes(-16))));
        reading.Error!.ShouldContain("RequestExpired");
    }

    [Fact]
    public async Task Asks_for_the_next_page_while_none_holds_the_part()
    {
        var further = new AnyFurtherRequests();
        var supplier = Supplier(nameof(AmazonApi.Creators), null, ("PageSize", "1"), ("MaximumPages", "5"));
        (await AskAsync(supplier, further)).Parts.ShouldHaveSingleItem().Value("asin").ShouldBe(Asin);
        further.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answers_with_the_first_page_where_no_permit_for_another_comes()
    {
        var reading = await AskAsync(Supplier(nameof(AmazonApi.Creators), null, ("PageSize", "1")));
        reading.Parts.ShouldNotContain(part => part.Match == PartMatch.Exact);
    }

    [Theory]
    [InlineData("Creators")]
    [InlineData("PaApi5")]
    public async Task Gets_a_listing_that_it_knows_by_its_ASIN(string api)
    {
        var supplier = Supplier(api, null, ("RememberListings", "true"));
        var searched = (await AskAsync(supplier)).Parts.Single(part => part.Match == PartMatch.Exact);
        var before = await simulator.CallsAsync("amazon", Asin);
        var got = (await AskAsync(supplier)).Parts.ShouldHaveSingleItem();
        (await simulator.CallsAsync("amazon", Asin)).ShouldBe(before + 1);
        got.Claims.Select(claim => (claim.Attribute, claim.Value.ToString())).ShouldBe(searched.Claims.Select(claim => (claim.Attribute, claim.Value.ToString())));
    }

    // With credentials of its own and no address, the supplier would go to the real host.
    private AmazonSupplier Configured((string Key, string Value) wrong)
    {
        var settings = new Dictionary<string, string>
        {
            ["BaseUrl"] = $"{simulator.Url}/amazon",
            ["AccessKey"] = "SIMACCESSKEY",
            ["SecretKey"] = "sim-secret-key",
            ["PartnerTag"] = "sim-20",
            [wrong.Key] = wrong.Value,
        };
        return Supplier(nameof(AmazonApi.PaApi5), null, [.. settings.Select(pair => (pair.Key, pair.Value))]);
    }
}
