using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.Consensus.Tests.Hosting;

namespace PartsCatalog.Consensus.Tests.Explanations;

public sealed class Explaining_a_lookup(ConsensusFixture fixture)
{
    [Fact]
    public async Task Says_who_says_what_how_far_it_is_believed_and_what_would_change_it()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "color", "white"), ("AMAZON", "color", "black"), ("AMAZON", "finish", "gloss")]);
        await fixture.SettleAsync(command);

        var explanation = await fixture.Orchestrator.Http.GetFromJsonAsync<JsonElement>($"internal/lookups/{command.SessionId}/explanation");

        explanation.GetProperty("session_id").GetGuid().ShouldBe(command.SessionId);
        var attributes = explanation.GetProperty("attributes").EnumerateArray().ToDictionary(one => one.GetProperty("attribute").GetString()!);
        attributes.Keys.ShouldContain("finish");
        var color = attributes["color"];
        color.GetProperty("outcome").GetProperty("rule").GetString().ShouldBe("SOURCE_PRIORITY");
        var claims = color.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("claims").EnumerateArray()).ToArray();
        claims.Select(claim => (claim.GetProperty("source").GetString(), claim.GetProperty("accuracy").GetDouble(), claim.GetProperty("basis").GetString()))
            .ShouldBe([("ENCOMPASS", 0.82, "PRIOR"), ("AMAZON", 0.8, "PRIOR")]);
        color.GetProperty("would_change").EnumerateArray().Select(change => change.GetProperty("if").GetString())
            .ShouldContain("ENCOMPASS said nothing");
        color.GetProperty("sentence").GetString()!.ShouldEndWith("; it would be black if ENCOMPASS said nothing.");
    }

    [Fact]
    public async Task Can_be_of_one_attribute()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: [("ENCOMPASS", "color", "white"), ("AMAZON", "finish", "gloss")]);
        await fixture.SettleAsync(command);
        var explanation = await fixture.Orchestrator.Http.GetFromJsonAsync<JsonElement>($"internal/lookups/{command.SessionId}/explanation?attribute=finish");
        explanation.GetProperty("attributes").EnumerateArray().ShouldHaveSingleItem().GetProperty("attribute").GetString().ShouldBe("finish");
    }

    [Theory]
    [InlineData("?attribute=colour", HttpStatusCode.BadRequest)]
    [InlineData("?round=0", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.NotFound)]
    public async Task Is_refused_of_what_there_is_not(string query, HttpStatusCode expected)
    {
        using var response = await fixture.Orchestrator.Http.GetAsync($"internal/lookups/{Guid.NewGuid()}/explanation{query}");
        response.StatusCode.ShouldBe(expected);
    }
}
