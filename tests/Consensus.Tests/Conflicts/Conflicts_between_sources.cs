using System.Net.Http.Json;
using PartsCatalog.Consensus.Conflicts;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Consensus.Tests.Conflicts;

public sealed class Conflicts_between_sources(ConsensusFixture fixture)
{
    [Fact]
    public async Task Are_kept_by_side_and_counted()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims:
            [("ENCOMPASS", "tooth_count", "12"), ("MARCONE", "tooth_count", "12"), ("AMAZON", "tooth_count", "14"), ("AMAZON", "color", "white")]);
        await fixture.SettleAsync(command);
        await fixture.SettleAsync(Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "tooth_count", "9")]));

        var report = await GetAsync("?attribute=tooth_count");
        report.Conflicts.Select(side => (side.Source, side.Value, side.Chosen)).Order()
            .ShouldBe([("AMAZON", "14", false), ("ENCOMPASS", "12", true), ("MARCONE", "12", true)]);
        report.Conflicts.ShouldAllBe(side => side.SessionId == command.SessionId && side.Rule == "SOURCE_PRIORITY");
        report.Statistics.ByAttribute.ShouldBe([new ConflictCount("tooth_count", 3, 2)]);
        report.Statistics.BySource.ShouldContain(new ConflictCount("AMAZON", 1, 0));
        report.Statistics.ByRule.ShouldBe([new ConflictCount("SOURCE_PRIORITY", 3, 2)]);
    }

    [Fact]
    public async Task Are_found_by_source()
    {
        await fixture.SettleAsync(Commands.Resolve(fixture.NewNumber(), claims: [("ACME", "rpm", "1000"), ("AMAZON", "rpm", "2000")]));
        (await GetAsync("?source=acme")).Conflicts.ShouldHaveSingleItem().Attribute.ShouldBe("rpm");
    }

    [Fact]
    public async Task Are_kept_once_though_the_command_comes_twice()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "belt_length_in", "10"), ("AMAZON", "belt_length_in", "20")]);
        await fixture.SettleAsync(command);
        await fixture.SettleAsync(command, answers: 2);
        (await GetAsync("?attribute=belt_length_in")).Conflicts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Are_none_between_prices_that_nearly_agree_or_between_lists()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "core_price", "28.95"), ("AMAZON", "core_price", "29.50")]);
        await fixture.SettleAsync(command);
        (await GetAsync("?attribute=core_price")).Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_one_lookup_are_those_of_its_latest_round()
    {
        var session = Guid.NewGuid();
        var number = fixture.NewNumber();
        await fixture.SettleAsync(Commands.Resolve(number, session: session, claims: [("ENCOMPASS", "rotation", "CW"), ("AMAZON", "rotation", "CCW")]));
        await fixture.SettleAsync(Commands.Resolve(number, round: 2, session: session, claims: [("ENCOMPASS", "color", "white"), ("AMAZON", "color", "black")]), answers: 2);
        var report = (await fixture.Orchestrator.Http.GetFromJsonAsync<ConflictReport>($"internal/lookups/{session}/conflicts", ContractJson.Options))!;
        report.Conflicts.Select(side => (side.Attribute, side.Source)).ShouldBe([("color", "ENCOMPASS"), ("color", "AMAZON")]);
        report.Statistics.ByAttribute.ShouldBe([new ConflictCount("color", 2, 1)]);
    }

    private async Task<ConflictReport> GetAsync(string query) =>
        (await fixture.Orchestrator.Http.GetFromJsonAsync<ConflictReport>($"internal/conflicts{query}", ContractJson.Options))!;
}
