using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Tests.BuildRecord;

public sealed class ABuildOfASupersededPart(RunningCatalog catalog)
{
    [Fact]
    public async Task Publishes_every_link_that_a_supplier_states_with_who_states_it()
    {
        var part = RunningCatalog.NewPart();
        await catalog.BuildAsync(Samples.Build(part: part, instead: [ReplacedBy(), Replaces()]));

        var published = (await catalog.PublishedAsync(part, 1))[0];

        published.Supersessions.Select(Text).ShouldBe(
            [
                $"WR50X10027>{part.Number} RELIABLE",
                $"WR50X10034>{part.Number} MARCONE,RELIABLE",
                $"{part.Number}>WR55X20001 ENCOMPASS,MARCONE",
                $"{part.Number}>WR55X20002 RELIABLE",
            ],
            ignoreOrder: true, "the successor that lost the vote is a link too; what an AI proposes and what is set aside is none");
    }

    [Fact]
    public async Task Publishes_the_links_and_the_times_again_when_nothing_has_changed()
    {
        var part = RunningCatalog.NewPart();
        await catalog.BuildAsync(Samples.Build(part: part, instead: [ReplacedBy()]));
        var later = Samples.AskedAt.AddHours(2);
        await catalog.BuildAsync(Samples.Build(part: part, askedAt: later, instead: [ReplacedBy(later)]));

        var published = await catalog.PublishedAsync(part, 2);

        published[1].Change.ShouldBe(CatalogChange.Unchanged);
        published[1].Supersessions.Select(Text).ShouldBe(published[0].Supersessions.Select(Text));
        published[0].Observed.ShouldAllBe(observed => observed.At == Samples.AskedAt);
        published[1].Observed.Select(observed => (observed.Source, observed.At)).ShouldBe([("ENCOMPASS", later), ("MARCONE", later), ("RELIABLE", later)]);
    }

    [Fact]
    public async Task Of_a_part_that_nobody_replaces_has_no_links()
    {
        var part = RunningCatalog.NewPart();
        await catalog.BuildAsync(Samples.Build(part: part));
        (await catalog.PublishedAsync(part, 1))[0].Supersessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_Amazons_listing_with_when_it_was_asked()
    {
        var part = RunningCatalog.NewPart();
        await catalog.BuildAsync(Samples.Build(part: part, instead: [Samples.Found("asin", "B00DM8JA7M", 0.9m, Says("AMAZON"))]));
        (await catalog.PublishedAsync(part, 1))[0].Observed.ShouldContain(new SourceObservation("AMAZON", Samples.AskedAt, "B00DM8JA7M"));
    }

    private static SettledAttribute ReplacedBy(DateTimeOffset? at = null) => Samples.Found("replaced_by_part_number", "WR55X20001", 0.9m, Says("ENCOMPASS", at), Says("MARCONE", at)) with
    {
        Stated =
        [
            new StatedValue { Value = AttributeValue.Of("WR55X20001"), Chosen = true, By = [Says("ENCOMPASS", at), Says("MARCONE", at)] },
            new StatedValue { Value = AttributeValue.Of("WR55X20002"), By = [Says("RELIABLE", at)] },
            new StatedValue { Value = AttributeValue.Of("WR55X20003"), By = [Says("OPENAI", at)] },
            new StatedValue { Value = AttributeValue.Of("WR55X20004"), SetAside = "no number of this make", By = [Says("RELIABLE", at)] },
        ],
    };

    private static SettledAttribute Replaces() =>
        Samples.FoundList("replaces_part_numbers", ["WR50X10027", "WR50X10034"], place => place == 0 ? [Says("RELIABLE")] : [Says("RELIABLE"), Says("MARCONE")]);

    private static Statement Says(string source, DateTimeOffset? at = null) => Samples.Says(source, Guid.Empty, at ?? Samples.AskedAt, "/x");

    private static string Text(SupersessionLink link) => $"{link.Number}>{link.ReplacedBy} {string.Join(',', link.Sources)}";
}
