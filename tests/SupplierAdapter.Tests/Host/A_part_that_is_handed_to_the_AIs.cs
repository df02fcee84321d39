using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>docs/adr/0016.</summary>
public sealed class A_part_that_is_handed_to_the_AIs(AdapterHost adapter) : IClassFixture<AdapterHost>
{
    private const string Part = "WR55X10025";

    [Fact]
    public async Task Is_the_one_that_the_answers_are_about_with_all_that_consensus_needs()
    {
        var session = Guid.CreateVersion7();

        var answered = await adapter.AskAsync(Part, session, handOn: AdapterHost.InTime);

        answered.Part.ShouldBe(PartKey.Of("GE", Part));
        await Eventually.Async(() => adapter.HandedOn(session).Count > 0);
        var handed = adapter.HandedOn(session).ShouldHaveSingleItem();
        (handed.Part, handed.PartNumber, handed.Attempt, handed.AnswerBy).ShouldBe((answered.Part, Part, 1, null));
        handed.Claims.Select(source => source.Source).ShouldBe(answered.Answers.Select(answer => answer.Source));
        handed.Claims.ShouldAllBe(source => source.Claims.Count > 0);
        handed.Next!.Round.ShouldBe(1);
        handed.Next.AskedAt.ShouldBe(answered.Answers.Max(answer => answer.AskedAt));
        handed.Next.Sources.Select(source => (source.Source, source.RawResponseId)).ShouldBe(answered.Answers.Select(answer => (answer.Source, answer.RawResponseId)));
    }

    [Fact]
    public async Task Is_left_to_the_lookup_where_that_did_not_ask_for_it()
    {
        var session = Guid.CreateVersion7();
        (await adapter.AskAsync(Part, session)).Part.ShouldBeNull();
        await AnotherHasGoneAllTheWayAsync();
        adapter.HandedOn(session).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_left_to_the_lookup_where_that_no_longer_waits()
    {
        var session = Guid.CreateVersion7();
        (await adapter.AskAsync(Part, session, handOn: AdapterHost.InTime with { Before = DateTimeOffset.UtcNow.AddSeconds(-1) })).Part.ShouldBeNull();
        await AnotherHasGoneAllTheWayAsync();
        adapter.HandedOn(session).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_none_where_nobody_has_the_number()
    {
        var session = Guid.CreateVersion7();
        (await adapter.AskAsync(await adapter.Simulator.NumberNobodyHasAsync(), session, handOn: AdapterHost.InTime)).Part.ShouldBeNull();
        await AnotherHasGoneAllTheWayAsync();
        adapter.HandedOn(session).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_none_where_the_number_is_no_number()
    {
        var answered = await adapter.AskAsync("no number", handOn: AdapterHost.InTime);
        answered.Part.ShouldBeNull();
        answered.Answers.ShouldAllBe(answer => answer.Outcome == SupplierOutcome.NotAsked);
    }

    // What the first had handed on would have been received by then.
    private async Task AnotherHasGoneAllTheWayAsync()
    {
        var session = Guid.CreateVersion7();
        await adapter.AskAsync(Part, session, handOn: AdapterHost.InTime);
        await Eventually.Async(() => adapter.HandedOn(session).Count > 0);
    }
}
