using System.Net;
using Microsoft.AspNetCore.Http;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.RawAnswers;

public sealed class ReadingRawAnswersTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Theory]
    [InlineData(Scopes.RawRead, "Viewer")]
    [InlineData(Scopes.RawCost, "Admin")]
    public async Task They_are_passed_on_as_they_are_and_asked_for_in_the_keys_role(string scope, string role)
    {
        var session = await EndedSessionAsync();
        fixture.Adapter.Answer($"/internal/lookups/{session}/raw", actor => Results.Content($$"""{ "asked_by" : "{{actor.Role}}",  "spaces": "kept" }""", "application/json"));
        using var client = await fixture.Gateway.ClientAsync([Scopes.RawRead, scope]);

        using var response = await client.GetAsync($"/v1/lookup/{session}/raw");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{ "asked_by" : "{{role}}",  "spaces": "kept" }""");
    }

    [Fact]
    public async Task A_session_that_shares_another_ones_answers_shows_those()
    {
        var (asked, session) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await GatewayFixture.EndAsync(fixture.Database.DataSource, Messages.Completed(session, version: 1) with { JoinedRequestId = asked, FromCache = true });
        fixture.Adapter.Answer($"/internal/lookups/{asked}/raw", """{"session_id":"the one that asked"}""");
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{session}/raw");

        (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("session_id").GetString().ShouldBe("the one that asked");
    }

    [Fact]
    public async Task A_session_that_nobody_knows_is_not_found()
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{Guid.NewGuid()}/raw");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_session_without_any_is_not_found_and_says_so()
    {
        var session = await EndedSessionAsync();
        fixture.Adapter.Answer($"/internal/lookups/{session}/raw", _ => Results.StatusCode(404));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{session}/raw");

        (await response.ProblemAsync(HttpStatusCode.NotFound)).GetProperty("title").GetString().ShouldBe("There are no raw answers.");
    }

    [Fact]
    public async Task An_adapter_that_fails_is_to_be_asked_later()
    {
        var session = await EndedSessionAsync();
        fixture.Adapter.Answer($"/internal/lookups/{session}/raw", _ => Results.StatusCode(500));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{session}/raw");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_key_without_the_scope_may_not()
    {
        using var client = await fixture.Gateway.ClientAsync([Scopes.LookupRead]);

        using var response = await client.GetAsync($"/v1/lookup/{Guid.NewGuid()}/raw");

        await response.ProblemAsync(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> EndedSessionAsync()
    {
        var session = Guid.CreateVersion7();
        await GatewayFixture.EndAsync(fixture.Database.DataSource, Messages.Completed(session, version: 1));
        return session;
    }
}
