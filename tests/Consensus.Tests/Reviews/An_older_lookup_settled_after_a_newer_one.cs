using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.Consensus.Conflicts;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Consensus.Tests.Reviews;

/// <summary>It waited for a provider's batch. The catalog leaves it out, so nothing here may stand for it either.</summary>
public sealed class An_older_lookup_settled_after_a_newer_one(ConsensusFixture fixture)
{
    private static readonly (string, string, string)[] Contested = [("ENCOMPASS", "color", "white"), ("MARCONE", "color", "black")];
    private static readonly (string, string, string)[] OtherwiseContested = [("ENCOMPASS", "color", "red"), ("AMAZON", "color", "green")];

    [Fact]
    public async Task Leaves_the_review_the_latest_and_the_conflicts_of_the_newer()
    {
        var (_, newer) = await SettledAsync(OtherwiseContested, Contested);

        var item = await ItemAsync(newer.PartNumber, "open");
        (item.SessionId, item.Version).ShouldBe((newer.SessionId, 1));
        var detail = await GetAsync(item.ReviewId);
        detail.InDoubt.Single(settled => settled.Attribute == "color").Stated.Select(stated => stated.Value.Text).ShouldBe(["white", "black"], ignoreOrder: true);
        var conflicts = (await fixture.Orchestrator.Http.GetFromJsonAsync<ConflictReport>($"internal/lookups/{item.SessionId}/conflicts", ContractJson.Options))!;
        conflicts.Conflicts.Select(side => side.Source).ShouldBe(["ENCOMPASS", "MARCONE"], ignoreOrder: true);
        (await LatestAsync(newer.PartNumber)).ShouldBe(newer.SessionId);
    }

    [Fact]
    public async Task Is_of_two_on_the_same_stored_answers_the_one_that_fewer_AIs_judged()
    {
        var number = fixture.NewNumber();
        AiVerdict verdict = new() { Validator = ValidatorName.OpenAi, Model = "scripted", Outcome = VerdictOutcome.Judged, AskedAt = Commands.Asked, AnsweredAt = Commands.Asked };
        var judged = Commands.Resolve(number, session: new Guid("00000000-0000-4000-8000-000000000001"), claims: Contested) with { Verdicts = [verdict] };
        var unjudged = Commands.Resolve(number, session: new Guid("ffffffff-ffff-4fff-8fff-ffffffffffff"), claims: OtherwiseContested) with { AskedAt = judged.AskedAt };

        await fixture.SettleAsync(judged);
        await fixture.SettleAsync(unjudged);

        (await ItemAsync(number, "open")).SessionId.ShouldBe(judged.SessionId);
        (await LatestAsync(number)).ShouldBe(judged.SessionId);
    }

    [Fact]
    public async Task Does_not_close_the_review_of_the_newer()
    {
        var number = fixture.NewNumber();
        var (_, newer) = await SettledAsync(Commands.Agreed(number), Contested, number);
        (await ItemAsync(number, "open")).SessionId.ShouldBe(newer.SessionId);
    }

    [Fact]
    public async Task Opens_no_review_where_the_newer_needed_none()
    {
        var number = fixture.NewNumber();
        await SettledAsync(Contested, Commands.Agreed(number), number);
        (await ItemsAsync(number, "open")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Leaves_a_decision_to_the_newer_which_the_catalog_is_told_of()
    {
        var number = fixture.NewNumber();
        var (_, newer) = await SettledAsync(OtherwiseContested, OnlyContestedIn(number, "color", Contested), number);
        var review = (await ItemAsync(newer.PartNumber, "open")).ReviewId;

        await DecideAsync(review, new { action = "CHOOSE", source = "MARCONE" });

        var told = await ToldAsync(newer.PartNumber);
        (told.Settled.SessionId, told.Settled.AskedAt).ShouldBe((newer.SessionId, newer.AskedAt));
        told.Settled.Attributes.Single(settled => settled.Attribute == "color").Value!.Text.ShouldBe("black");
        var item = (await GetAsync(review)).Item;
        (item.SessionId, item.Status).ShouldBe((newer.SessionId, "DECIDED"));
    }

    [Fact]
    public async Task Does_not_open_again_what_was_decided_about_the_newer()
    {
        var number = fixture.NewNumber();
        var (older, newer) = (Commands.Resolve(number, claims: OtherwiseContested), Commands.Resolve(number, claims: OnlyContestedIn(number, "color", Contested)));
        await fixture.SettleAsync(newer);
        var before = await DecideAsync((await ItemAsync(number, "open")).ReviewId, new { action = "CHOOSE", source = "MARCONE" });

        before.Status.ShouldBe("DECIDED");
        var answer = (await fixture.SettleAsync(older)).Single();

        answer.Attributes.Single(settled => settled.Attribute == "color").Value!.Text.ShouldBe("black", "the decision stands in every answer");
        Essence((await GetAsync(before.ReviewId)).Item).ShouldBe(Essence(before));
    }

    [Fact]
    public async Task Leaves_the_review_of_the_newer_when_an_overtaken_round_of_it_is_answered()
    {
        var number = fixture.NewNumber();
        var older = Commands.Resolve(number, round: 2, claims: OtherwiseContested);
        await fixture.SettleAsync(older);
        await fixture.SettleAsync(Commands.Resolve(number, claims: Contested));
        var before = await DecideAsync((await ItemAsync(number, "open")).ReviewId, new { action = "CHOOSE", source = "MARCONE" });

        var answers = await fixture.SettleAsync(older with { Round = 1 }, answers: 2);

        answers.ShouldAllBe(answer => answer.Round == 2);
        Essence((await GetAsync(before.ReviewId)).Item).ShouldBe(Essence(before));
    }

    [Fact]
    public async Task Is_the_one_of_the_lower_id_where_both_were_asked_in_the_same_microsecond()
    {
        var number = fixture.NewNumber();
        var ids = Enumerable.Range(0, 2).Select(_ => Guid.NewGuid()).Order().ToArray();
        await fixture.SettleAsync(Commands.Resolve(number, session: ids[1], claims: Contested) with { AskedAt = Commands.Asked });
        await fixture.SettleAsync(Commands.Resolve(number, session: ids[0], claims: Contested) with { AskedAt = Commands.Asked.AddTicks(9).ToOffset(TimeSpan.FromHours(-5)) });

        (await ItemAsync(number, "open")).SessionId.ShouldBe(ids[1]);
        (await LatestAsync(number)).ShouldBe(ids[1]);
    }

    [Fact]
    public async Task Is_known_by_its_last_round_though_an_earlier_round_names_a_later_moment()
    {
        var number = fixture.NewNumber();
        var first = Commands.Resolve(number, claims: OtherwiseContested) with { AskedAt = Commands.Asked.AddSeconds(3) };
        await fixture.SettleAsync(first);
        await fixture.SettleAsync(first with { Round = 2, AskedAt = Commands.Asked.AddSeconds(1) }, answers: 2);
        var other = Commands.Resolve(number, claims: Contested) with { AskedAt = Commands.Asked.AddSeconds(2) };

        await fixture.SettleAsync(other);

        (await ItemAsync(number, "open")).SessionId.ShouldBe(other.SessionId);
        (await LatestAsync(number)).ShouldBe(other.SessionId);
    }

    // What else is in doubt would keep the review open after the decision.
    private static (string, string, string)[] OnlyContestedIn(string number, string attribute, (string, string, string)[] claims) =>
        [.. Commands.Agreed(number).Where(claim => claim.Item2 != attribute), .. claims];

    // The older one is settled last.
    private async Task<(ResolveConsensus Older, ResolveConsensus Newer)> SettledAsync(
        (string, string, string)[] older, (string, string, string)[] newer, string? number = null)
    {
        number ??= fixture.NewNumber();
        var (waiting, passing) = (Commands.Resolve(number, claims: older), Commands.Resolve(number, claims: newer));
        await fixture.SettleAsync(passing);
        await fixture.SettleAsync(waiting);
        return (waiting, passing);
    }

    private static (Guid Session, int Round, string Status, int Version) Essence(ReviewItem item) => (item.SessionId, item.Round, item.Status, item.Version);

    // Which lookup a replay of the part takes.
    private async Task<Guid> LatestAsync(string number)
    {
        using var response = await fixture.Orchestrator.Http.PostAsJsonAsync("internal/replay", new { part_number = number, manufacturer = "Whirlpool" });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session_id").GetGuid();
    }

    private async Task<ReviewItem> ItemAsync(string number, string status) => (await ItemsAsync(number, status)).ShouldHaveSingleItem();

    private async Task<IEnumerable<ReviewItem>> ItemsAsync(string number, string status) =>
        (await fixture.Orchestrator.Http.GetFromJsonAsync<List<ReviewItem>>($"internal/reviews?status={status}&limit=1000", ContractJson.Options))!
            .Where(item => item.PartNumber == number);

    private async Task<ReviewDetail> GetAsync(Guid review) =>
        (await fixture.Orchestrator.Http.GetFromJsonAsync<ReviewDetail>($"internal/reviews/{review}", ContractJson.Options))!;

    private async Task<ReviewItem> DecideAsync(Guid review, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"internal/reviews/{review}/decisions/color") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{(await GetAsync(review)).Item.Version}\"");
        using var response = await fixture.Orchestrator.SendAsAsync("jane", Role.Steward, request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadFromJsonAsync<ReviewDetail>(ContractJson.Options))!.Item;
    }

    private Task<ReviewDecided> ToldAsync(string number) => Eventually.GetAsync(
        () => Task.FromResult(fixture.Orchestrator.Told.FirstOrDefault(told => told.Part.Number == number)), TimeSpan.FromSeconds(30));
}
