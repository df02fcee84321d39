using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.Settlements;

public sealed class AskingConsensusTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task An_explanation_is_passed_on_as_it_is()
    {
        var session = await EndedSessionAsync();
        fixture.Consensus.Answer($"/internal/lookups/{session}/explanation", """{ "attributes" : [],  "spaces": "kept" }""");
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{session}/explanation?attribute=color");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{ "attributes" : [],  "spaces": "kept" }""");
    }

    [Fact]
    public async Task A_session_that_shares_another_ones_answers_is_explained_by_that_ones_settlement()
    {
        var (asked, session) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await GatewayFixture.EndAsync(fixture.Database.DataSource, Messages.Completed(session, version: 1) with { JoinedRequestId = asked, FromCache = true });
        fixture.Consensus.Answer($"/internal/lookups/{asked}/explanation", """{"session_id":"the one that asked"}""");
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{session}/explanation");

        (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("session_id").GetString().ShouldBe("the one that asked");
    }

    [Fact]
    public async Task A_refusal_is_passed_on_with_its_words()
    {
        var session = await EndedSessionAsync();
        fixture.Consensus.Answer($"/internal/lookups/{session}/explanation", _ => Results.Problem("attribute is 'colour'", statusCode: 400));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{session}/explanation?attribute=colour");

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("detail").GetString().ShouldBe("attribute is 'colour'");
    }

    [Fact]
    public async Task A_session_that_nobody_knows_is_not_found()
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{Guid.NewGuid()}/explanation");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_part_is_settled_again_by_consensus()
    {
        fixture.Consensus.Answer("/internal/replay", """{"part_key":"GE:WR55X10025","changes":[]}""");
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.PostAsync("/v1/validate", Body("""{"part_number":"WR55X10025","manufacturer":"GE"}"""));

        (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("part_key").GetString().ShouldBe("GE:WR55X10025");
    }

    [Fact]
    public async Task A_session_that_shares_another_ones_answers_is_settled_again_by_that_ones_claims()
    {
        var (asked, session) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await GatewayFixture.EndAsync(fixture.Database.DataSource, Messages.Completed(session, version: 1) with { JoinedRequestId = asked, FromCache = true });

        await SettledAgainAsync($$$"""{"session_id":"{{{session}}}","policy":{"review_below":0.50}}""");

        fixture.Consensus.BodyOf("/internal/replay").ShouldBe($$$"""{"session_id":"{{{asked}}}","policy":{"review_below":0.50}}""");
    }

    [Fact]
    public async Task A_session_of_its_own_one_nobody_knows_and_what_is_no_request_are_passed_on_as_they_are()
    {
        var own = await EndedSessionAsync();
        foreach (var body in (string[])[$$"""{ "session_id" : "{{own}}" }""", $$"""{"session_id":"{{Guid.NewGuid()}}"}""", """{"session_id":"mine"}""", """{"session_id":7}""", "[1]", "{", $$"""{"session_id":"{{own}}","session_id":"{{own}}"}"""])
        {
            await SettledAgainAsync(body);

            fixture.Consensus.BodyOf("/internal/replay").ShouldBe(body);
        }
    }

    [Fact]
    public async Task A_consensus_that_fails_is_to_be_asked_later()
    {
        fixture.Consensus.Answer("/internal/replay", _ => Results.StatusCode(500));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.PostAsync("/v1/validate", Body("{}"));

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_body_without_end_is_refused()
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.PostAsync("/v1/validate", Body(new string(' ', 17 * 1024)));

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_key_without_the_scope_may_neither()
    {
        using var client = await fixture.Gateway.ClientAsync([Scopes.CatalogRead]);

        using var explanation = await client.GetAsync($"/v1/lookup/{Guid.NewGuid()}/explanation");
        using var validation = await client.PostAsync("/v1/validate", Body("{}"));

        await explanation.ProblemAsync(HttpStatusCode.Forbidden);
        await validation.ProblemAsync(HttpStatusCode.Forbidden);
    }

    private async Task SettledAgainAsync(string body)
    {
        fixture.Consensus.Answer("/internal/replay", "{}");
        using var client = await fixture.Gateway.ClientAsync();
        using var response = await client.PostAsync("/v1/validate", Body(body));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<Guid> EndedSessionAsync()
    {
        var session = Guid.CreateVersion7();
        await GatewayFixture.EndAsync(fixture.Database.DataSource, Messages.Completed(session, version: 1));
        return session;
    }
}
