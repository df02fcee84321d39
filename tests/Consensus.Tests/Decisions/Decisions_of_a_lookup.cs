using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Consensus.Tests.Decisions;

public sealed class Decisions_of_a_lookup(ConsensusFixture fixture)
{
    [Fact]
    public async Task Are_those_of_the_latest_round_or_of_the_one_named()
    {
        var number = fixture.NewNumber();
        var first = Commands.Resolve(number, claims: [("AMAZON", "color", "black")]);
        var heard = await fixture.SettleAsync(first);
        await fixture.SettleAsync(Commands.Resolve(number, round: 2, session: first.SessionId, claims: [("ENCOMPASS", "color", "white")]), answers: 2);

        (await GetAsync(first.SessionId, ""))!.Round.ShouldBe(2);
        var named = await GetAsync(first.SessionId, "?round=1");
        JsonSerializer.Serialize(named, ContractJson.Options).ShouldBe(JsonSerializer.Serialize(heard[0], ContractJson.Options));
    }

    [Fact]
    public async Task Of_an_unknown_lookup_are_not_there()
    {
        using var response = await fixture.Orchestrator.Http.GetAsync($"internal/lookups/{Guid.NewGuid()}/decisions");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("internal/lookups/11111111-1111-1111-1111-111111111111/decisions?round=0", "round is 0; expected 1 or more")]
    [InlineData("internal/conflicts?attribute=colour", "attribute is 'colour'; expected a name of the registry, for example msrp")]
    [InlineData("internal/conflicts?limit=1001", "limit is 1001; expected 1 to 1000")]
    [InlineData("internal/reviews?status=lost", "status is 'lost'; expected open, settled or decided")]
    [InlineData("internal/reviews?limit=0", "limit is 0; expected 1 to 1000")]
    public async Task Asked_for_wrongly_say_what_was_expected(string path, string detail)
    {
        using var response = await fixture.Orchestrator.Http.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().ShouldBe(detail);
    }

    [Theory]
    [InlineData("internal/lookups/11111111-1111-1111-1111-111111111111/decisions")]
    [InlineData("internal/conflicts")]
    [InlineData("internal/reviews")]
    public async Task Are_closed_to_callers_without_a_token(string path)
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(fixture.Consensus.Url) };
        using var response = await stranger.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<ConsensusReached?> GetAsync(Guid sessionId, string query) =>
        fixture.Orchestrator.Http.GetFromJsonAsync<ConsensusReached>($"internal/lookups/{sessionId}/decisions{query}", ContractJson.Options);
}
