using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Encompass;
using PartsCatalog.SupplierAdapter.Tests.Host;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

public sealed class Encompass_at_the_simulator : IDisposable
{
    private readonly List<SimulatorHost> _simulators = [];
    private readonly AnyFurtherRequests _further = new();

    public void Dispose() => _simulators.ForEach(simulator => simulator.Dispose());

    [Fact]
    public async Task Is_asked_once_where_that_tells_all()
    {
        var simulator = Simulator();
        (await ReadAsync(simulator, "WR55X10025", _further)).Outcome.ShouldBe(SupplierOutcome.Found);
        _further.Count.ShouldBe(0);
        (await simulator.TotalAsync("encompass")).ShouldBe(1);
    }

    [Fact]
    public async Task Is_asked_again_in_its_own_spelling_which_search_finds()
    {
        var simulator = Simulator(("Encompass:ExactSpelling", "true"));

        var reading = await ReadAsync(simulator, "WR-55X10025", _further);

        reading.Parts.ShouldHaveSingleItem().Match.ShouldBe(PartMatch.Exact);
        (await simulator.TotalAsync("encompass")).ShouldBe(3);
    }

    [Fact]
    public async Task Is_asked_once_where_no_permit_for_a_search_comes()
    {
        var simulator = Simulator(("Encompass:ExactSpelling", "true"));
        (await ReadAsync(simulator, "WR-55X10025", NoFurtherRequests.Instance)).Outcome.ShouldBe(SupplierOutcome.NotFound);
        (await simulator.TotalAsync("encompass")).ShouldBe(1);
    }

    [Theory]
    [InlineData("NONE12345", "true", 2)]
    [InlineData("NONE12345", "false", 1)]
    [InlineData("99999999", "true", 1)]
    public async Task Is_searched_only_where_it_may_be_and_a_number_has_other_spellings(string number, string search, int calls)
    {
        var simulator = Simulator(("World:NobodyRate", "1"));
        (await ReadAsync(simulator, number, _further, ("Encompass:SearchSpellings", search))).Outcome.ShouldBe(SupplierOutcome.NotFound);
        (await simulator.TotalAsync("encompass")).ShouldBe(calls);
    }

    [Fact]
    public async Task Tells_compatible_models_by_the_lists_of_models_where_the_part_names_none()
    {
        var simulator = Simulator(("Encompass:ModelsInListsOnly", "true"));

        var part = (await ReadAsync(simulator, "WR55X10025", _further)).Parts.First(part => part.Manufacturer == "GE");

        var claim = part.Claim("compatible_models").ShouldNotBeNull();
        claim.Value.Items.ShouldHaveSingleItem();
        claim.Pointer.ShouldBe("/modelPartLists/0/data/model");
        (await simulator.TotalAsync("encompass")).ShouldBe(3);
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("reset")]
    [InlineData("malformed")]
    [InlineData("error500")]
    [InlineData("wrong_content_type")]
    public async Task Loses_nothing_when_the_search_fails(string fault)
    {
        var simulator = Simulator(("Encompass:ModelsInListsOnly", "true"));
        await simulator.FaultAsync("encompass", fault, pathContains: "search");

        var reading = await ReadAsync(simulator, "WR55X10025", _further, ("Encompass:DeadlineSeconds", "1"));

        reading.Parts[0].Claim("msrp").ShouldNotBeNull();
        reading.Parts[0].Claim("compatible_models").ShouldBeNull();
    }

    private SimulatorHost Simulator(params (string Key, string Value)[] settings)
    {
        var simulator = new SimulatorHost(settings);
        _simulators.Add(simulator);
        return simulator;
    }

    private static async Task<SupplierReading> ReadAsync(SimulatorHost simulator, string number, IFurtherRequests further, params (string Key, string Value)[] settings)
    {
        // A quarter of it is what a further request gets, on a busy machine too.
        await using var application = SuppliersAtSimulator.Create(simulator, null, [("Encompass:DeadlineSeconds", "30"), .. settings]);
        var supplier = application.Services.GetRequiredService<EncompassSupplier>();
        var query = Answers.Query(number);
        return supplier.Read(query, await supplier.AskAsync(query, further, TestContext.Current.CancellationToken));
    }
}
