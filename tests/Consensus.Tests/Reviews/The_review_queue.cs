using System.Net.Http.Json;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Consensus.Tests.Reviews;

public sealed class The_review_queue(ConsensusFixture fixture)
{
    [Fact]
    public async Task Holds_a_part_whose_settlement_is_in_doubt()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "color", "white"), ("MARCONE", "color", "black")]);
        await fixture.SettleAsync(command);
        var item = (await OfAsync(command.PartNumber, "open")).ShouldHaveSingleItem();
        item.SessionId.ShouldBe(command.SessionId);
        item.Status.ShouldBe("OPEN");
        item.Attributes.ShouldBe(["color"]);
        item.PartKey.ShouldBe($"WHIRLPOOL:{command.PartNumber}");
    }

    [Fact]
    public async Task Holds_a_part_once_and_by_its_latest_settlement()
    {
        var number = fixture.NewNumber();
        await fixture.SettleAsync(Commands.Resolve(number, claims: [("ENCOMPASS", "color", "white")]));
        var second = Commands.Resolve(number, claims: [("ENCOMPASS", "finish", "matte")]);
        await fixture.SettleAsync(second);
        (await OfAsync(number, "open")).ShouldHaveSingleItem().SessionId.ShouldBe(second.SessionId);
    }

    [Fact]
    public async Task Lets_a_part_go_when_a_later_settlement_is_sure()
    {
        var number = fixture.NewNumber();
        await fixture.SettleAsync(Commands.Resolve(number, claims: [("ENCOMPASS", "color", "white")]));
        var sure = Commands.Resolve(number, claims: Commands.Agreed(number));
        (await fixture.SettleAsync(sure)).Single().NeedsReview.ShouldBeFalse();
        (await OfAsync(number, "open")).ShouldBeEmpty();
        (await OfAsync(number, "settled")).ShouldHaveSingleItem().ClosedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Is_not_opened_by_a_repeated_command()
    {
        var number = fixture.NewNumber();
        var doubtful = Commands.Resolve(number, claims: [("ENCOMPASS", "color", "white")]);
        await fixture.SettleAsync(doubtful);
        await fixture.SettleAsync(Commands.Resolve(number, claims: Commands.Agreed(number)));
        await fixture.SettleAsync(doubtful, answers: 2);
        (await OfAsync(number, "open")).ShouldBeEmpty();
    }

    private async Task<IEnumerable<ReviewItem>> OfAsync(string number, string status) =>
        (await fixture.Orchestrator.Http.GetFromJsonAsync<List<ReviewItem>>($"internal/reviews?status={status}&limit=1000", ContractJson.Options))!
            .Where(item => item.PartNumber == number);
}
