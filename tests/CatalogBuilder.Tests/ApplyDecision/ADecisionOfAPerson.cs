using System.Text.Json;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.CatalogBuilder.Tests.ApplyDecision;

public sealed class ADecisionOfAPerson(RunningCatalog catalog)
{
    private readonly PartKey _part = RunningCatalog.NewPart();

    [Fact]
    public async Task Makes_the_next_version_of_the_record()
    {
        var build = Samples.Build(part: _part);
        await catalog.BuildAsync(build);

        await catalog.SendAsync(Decided(build, "30.95"));

        var published = (await catalog.PublishedAsync(_part, 2))[1];
        published.Version.ShouldBe(2);
        published.Change.ShouldBe(CatalogChange.Updated);
        JsonDocument.Parse(published.Document).RootElement.GetProperty("pricing").GetProperty("msrp").GetDecimal().ShouldBe(30.95m);
        (await catalog.Database.ScalarAsync<string>($"SELECT actor FROM audit_log WHERE part_key = '{_part}' AND action = 'REVIEW_DECIDED'")).ShouldBe("jane");
        catalog.Answers(build).Count.ShouldBe(1, "no lookup waits for a decision");
    }

    [Fact]
    public async Task Publishes_the_links_and_the_times_of_what_it_decides_about()
    {
        var build = Samples.Build(part: _part, instead: [Samples.FoundList("replaces_part_numbers", ["WR50X10027"], _ => [Samples.Says("RELIABLE", Guid.Empty, Samples.AskedAt, "/x")])]);
        await catalog.BuildAsync(build);

        await catalog.SendAsync(Decided(build, "30.95"));

        var published = await catalog.PublishedAsync(_part, 2);
        published[1].Supersessions.ShouldHaveSingleItem().Number.ShouldBe("WR50X10027");
        published[1].Observed.ShouldNotBeEmpty();
        published[1].Observed.ShouldBe(published[0].Observed);
    }

    [Fact]
    public async Task Makes_one_version_though_it_is_told_twice_and_the_lookup_comes_again()
    {
        var build = Samples.Build(part: _part);
        await catalog.BuildAsync(build);
        await catalog.SendAsync(Decided(build, "30.95"));
        await catalog.PublishedAsync(_part, 2);

        await catalog.SendAsync(Decided(build, "30.95"));
        var again = await catalog.BuildAsync(build);

        again.Version.ShouldBe(2);
        again.Change.ShouldBe(CatalogChange.Unchanged);
        (await catalog.Database.ScalarAsync<long>($"SELECT count(*) FROM master_catalog_versions JOIN master_catalog USING (catalog_id) WHERE part_key = '{_part}'")).ShouldBe(2);
    }

    [Fact]
    public async Task About_a_record_that_is_not_built_yet_builds_it()
    {
        var build = Samples.Build(part: _part);

        await catalog.SendAsync(Decided(build, "30.95"));

        (await catalog.PublishedAsync(_part, 1))[0].Change.ShouldBe(CatalogChange.Created);
        (await catalog.BuildAsync(build)).Version.ShouldBe(1, "the build comes after what was made of it");
    }

    [Fact]
    public async Task About_claims_that_a_newer_lookup_replaced_is_left_out()
    {
        var build = Samples.Build(part: _part);
        var newer = Samples.Build(part: _part, askedAt: Samples.AskedAt.AddDays(1), instead: [Samples.Found("msrp", "33.00", 0.9m)]);
        await catalog.BuildAsync(build);
        await catalog.BuildAsync(newer);

        await catalog.SendAsync(Decided(build, "30.95"));
        await catalog.SendAsync(Decided(newer, "34.00"));

        var published = await catalog.PublishedAsync(_part, 3);
        published.Count.ShouldBe(3);
        JsonDocument.Parse(published[2].Document).RootElement.GetProperty("pricing").GetProperty("msrp").GetDecimal().ShouldBe(34m);
    }

    private static ReviewDecided Decided(ConsensusReached build, string msrp) => new()
    {
        Part = build.Part,
        DecisionId = Guid.NewGuid(),
        DecidedBy = "jane",
        DecidedAt = Samples.AskedAt.AddHours(1),
        Why = "The maker's list of March.",
        Settled = build with
        {
            Attributes =
            [
                .. build.Attributes.Select(settled => settled.Attribute == "msrp"
                    ? Samples.Found("msrp", msrp, 1m, new Statement { Source = "PERSON", At = Samples.AskedAt }) with { Rule = "REVIEWED" }
                    : settled),
            ],
        },
    };
}
