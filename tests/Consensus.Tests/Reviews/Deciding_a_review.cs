using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.ResolveConflicts;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.Consensus.Tests.Reviews;

public sealed class Deciding_a_review(ConsensusFixture fixture)
{
    private static readonly (string, string, string)[] Contested = [("ENCOMPASS", "color", "white"), ("MARCONE", "color", "black")];

    [Fact]
    public async Task Settles_the_attribute_says_who_when_and_why_and_tells_the_catalog()
    {
        var number = fixture.NewNumber();
        var review = await OpenAsync(number, Contested);

        using var response = await DecideAsync(review, "color", new { action = "CHOOSE", source = "MARCONE", why = "Seen on the part." });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var detail = (await response.Content.ReadFromJsonAsync<ReviewDetail>(ContractJson.Options))!;
        var decision = detail.Decisions.ShouldHaveSingleItem();
        (decision.Action, decision.Value!.Text, decision.Why, decision.DecidedBy, decision.DecidedAs).ShouldBe((DecisionAction.Choose, "black", "Seen on the part.", "jane", "STEWARD"));
        response.Headers.ETag!.Tag.ShouldBe($"\"{detail.Item.Version}\"");
        // The round that tells again what may have been lost can come in between.
        var told = (await ToldAsync(number)).DistinctBy(told => told.DecisionId).ShouldHaveSingleItem();
        (told.DecidedBy, told.DecisionId).ShouldBe(("jane", decision.DecisionId));
        var color = told.Settled.Attributes.Single(settled => settled.Attribute == "color");
        (color.Value!.Text, color.Rule, color.Confidence).ShouldBe(("black", "REVIEWED", 1m));
        color.Reason.ShouldStartWith("It is decided by jane on ");
        color.Stated.ShouldContain(stated => stated.Value.Text == "white" && !stated.Chosen);
    }

    [Fact]
    public async Task Stands_when_the_part_is_looked_up_again()
    {
        var number = fixture.NewNumber();
        using var _ = await DecideAsync(await OpenAsync(number, Contested), "color", new { action = "TYPE", value = "almond" });

        var again = (await fixture.SettleAsync(Commands.Resolve(number, claims: Contested))).Single();

        var color = again.Attributes.Single(settled => settled.Attribute == "color");
        (color.Value!.Text, color.Rule, color.NeedsValidation).ShouldBe(("almond", "REVIEWED", false));
    }

    [Fact]
    public async Task Opens_again_with_both_when_a_supplier_changes_what_it_says()
    {
        var number = fixture.NewNumber();
        var review = await OpenAsync(number, Contested);
        using var _ = await DecideAsync(review, "color", new { action = "CHOOSE", source = "ENCOMPASS" });

        await fixture.SettleAsync(Commands.Resolve(number, claims: [("ENCOMPASS", "color", "white"), ("MARCONE", "color", "green")]));

        var detail = await GetAsync(review);
        detail.Item.Status.ShouldBe("OPEN");
        var color = detail.InDoubt.Single(settled => settled.Attribute == "color");
        color.Value!.Text.ShouldBe("white", "the decision stands");
        color.NeedsValidation.ShouldBeTrue();
        color.Reason.ShouldEndWith("; MARCONE says otherwise since.");
        color.Stated.ShouldContain(stated => stated.Value.Text == "green");

        using var renewed = await DecideAsync(review, "color", new { action = "ACCEPT" });
        (await renewed.Content.ReadFromJsonAsync<ReviewDetail>(ContractJson.Options))!.InDoubt.ShouldNotContain(settled => settled.NeedsValidation);
    }

    [Fact]
    public async Task Reaches_a_lookup_that_was_being_settled_meanwhile()
    {
        var number = fixture.NewNumber();
        using var _ = await DecideAsync(await OpenAsync(number, Contested), "color", new { action = "CHOOSE", source = "MARCONE" });
        await ToldAsync(number);

        // What a consumer leaves that read no decision: its settlement is kept, and nothing is applied to it.
        var racing = Commands.Resolve(number, claims: Contested);
        var services = fixture.Consensus.Services;
        await services.GetRequiredService<SettlementStore>().TryKeepAsync(
            racing, ConsensusEngine.Settle(racing, ConsensusPolicy.Default), ConsensusPolicy.Default, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        await services.GetRequiredService<DecisionTeller>().TellAllAsync(TestContext.Current.CancellationToken);

        await Eventually.Async(
            () => fixture.Orchestrator.Told.Any(told => told.Settled.SessionId == racing.SessionId && told.Settled.Attributes.Single(a => a.Attribute == "color").Value!.Text == "black"),
            TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task That_an_attribute_cannot_apply_leaves_no_value()
    {
        var number = fixture.NewNumber();
        using var _ = await DecideAsync(await OpenAsync(number, Contested), "color", new { action = "NOT_APPLICABLE" });
        (await ToldAsync(number))[0].Settled.Attributes.Single(settled => settled.Attribute == "color").Status.ShouldBe(AttributeStatus.NotApplicable);
    }

    [Fact]
    public async Task Twice_the_same_is_one_decision()
    {
        var number = fixture.NewNumber();
        var review = await OpenAsync(number, Contested);
        var tag = (await GetAsync(review)).Item.Version;
        using var one = await DecideAsync(review, "color", new { action = "ACCEPT", why = "yes" }, tag);
        using var other = await DecideAsync(review, "color", new { action = "ACCEPT", why = "yes" }, tag);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(review)).Decisions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_an_item_that_has_changed_is_refused()
    {
        var review = await OpenAsync(fixture.NewNumber(), Contested);
        using var response = await DecideAsync(review, "color", new { action = "ACCEPT" }, version: 99);
        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await GetAsync(review)).Decisions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"action":"CHOOSE","source":"AMAZON"}""", "expected one that states color: ENCOMPASS, MARCONE")]
    [InlineData("""{"action":"CHOOSE"}""", "source is missing")]
    [InlineData("""{"action":"TYPE"}""", "value is missing")]
    [InlineData("""{"action":"TYPE","value":"<b>x</b>"}""", "markup")]
    [InlineData("""{"action":"TYPE","value":["a","b"]}""", "is no single value")]
    [InlineData("""{"action":"MAYBE"}""", "expected action (ACCEPT")]
    [InlineData("[]", "expected action (ACCEPT")]
    public async Task That_cannot_be_made_is_refused_with_the_reason(string body, string problem)
    {
        var review = await OpenAsync(fixture.NewNumber(), Contested);
        using var response = await SendAsync(HttpMethod.Put, $"internal/reviews/{review}/decisions/color", new StringContent(body), (await GetAsync(review)).Item.Version);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Replace("\\u0027", "'", StringComparison.Ordinal).ShouldContain(problem);
    }

    [Fact]
    public async Task Takes_a_steward_and_the_version_that_was_read()
    {
        var review = await OpenAsync(fixture.NewNumber(), Contested);
        using var viewer = await SendAsync(HttpMethod.Put, $"internal/reviews/{review}/decisions/color", JsonContent.Create(new { action = "ACCEPT" }), 1, Role.Viewer);
        viewer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var blind = await SendAsync(HttpMethod.Put, $"internal/reviews/{review}/decisions/color", JsonContent.Create(new { action = "ACCEPT" }), version: null);
        ((int)blind.StatusCode).ShouldBe(428);
        using var unknown = await DecideAsync(Guid.NewGuid(), "color", new { action = "ACCEPT" }, 1);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task In_bulk_decides_every_open_item_of_the_query_and_no_other()
    {
        var (one, other, apart) = (fixture.NewNumber(), fixture.NewNumber(), fixture.NewNumber());
        var reviews = new[]
        {
            await OpenAsync(one, ("ENCOMPASS", "bearing_type", "ball"), ("BULKY", "bearing_type", "sleeve")),
            await OpenAsync(other, ("ENCOMPASS", "bearing_type", "ball"), ("BULKY", "bearing_type", "needle")),
            await OpenAsync(apart, ("ENCOMPASS", "bearing_type", "ball"), ("MARCONE", "bearing_type", "needle")),
        };

        using var response = await SendAsync(HttpMethod.Post, "internal/reviews/decisions",
            JsonContent.Create(new { attribute = "bearing_type", source = "BULKY", decision = new { action = "CHOOSE", source = "ENCOMPASS", why = "Bulky guesses." } }), null);

        var result = (await response.Content.ReadFromJsonAsync<BulkResult>(ContractJson.Options))!;
        result.Decided.ShouldBe([reviews[0], reviews[1]], ignoreOrder: true);
        (await GetAsync(reviews[0])).Decisions.ShouldHaveSingleItem().Value!.Text.ShouldBe("ball");
        (await GetAsync(reviews[2])).Decisions.ShouldBeEmpty();
    }

    private async Task<Guid> OpenAsync(string number, params (string, string, string)[] claims)
    {
        await fixture.SettleAsync(Commands.Resolve(number, claims: claims));
        return (await fixture.Orchestrator.Http.GetFromJsonAsync<List<ReviewItem>>("internal/reviews?limit=1000", ContractJson.Options))!
            .Single(item => item.PartNumber == number).ReviewId;
    }

    private async Task<ReviewDetail> GetAsync(Guid review) =>
        (await fixture.Orchestrator.Http.GetFromJsonAsync<ReviewDetail>($"internal/reviews/{review}", ContractJson.Options))!;

    private async Task<HttpResponseMessage> DecideAsync(Guid review, string attribute, object body, int? version = null) => await SendAsync(
        HttpMethod.Put, $"internal/reviews/{review}/decisions/{attribute}", JsonContent.Create(body), version ?? (await GetAsync(review)).Item.Version);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent content, int? version, Role role = Role.Steward)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        return await fixture.Orchestrator.SendAsAsync("jane", role, request);
    }

    private Task<IReadOnlyList<ReviewDecided>> ToldAsync(string number) => Eventually.GetAsync(
        () => Task.FromResult<IReadOnlyList<ReviewDecided>?>(
            fixture.Orchestrator.Told.Where(told => told.Part.Number == number).ToList() is { Count: > 0 } told ? told : null),
        TimeSpan.FromSeconds(30));
}
