using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.Consensus.Tests.Hosting;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.Consensus.Tests.Replays;

public sealed class Settling_again(ConsensusFixture fixture)
{
    private static readonly (string, string, string)[] Contested = [("ENCOMPASS", "color", "white"), ("AMAZON", "color", "black")];

    [Fact]
    public async Task By_the_same_policy_changes_nothing()
    {
        var command = await SettledAsync();
        var report = await ReplayAsync(new { part_number = command.PartNumber, manufacturer = "Whirlpool" });
        report.GetProperty("session_id").GetGuid().ShouldBe(command.SessionId);
        report.GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task By_another_policy_says_what_would_differ_and_changes_nothing()
    {
        var command = await SettledAsync();
        var report = await ReplayAsync(new { session_id = command.SessionId, policy = new { source_accuracy = new Dictionary<string, double> { ["ENCOMPASS"] = 0.2, ["AMAZON"] = 0.95 } } });
        var change = report.GetProperty("changes").EnumerateArray().Single(one => one.GetProperty("attribute").GetString() == "color");
        change.GetProperty("before").GetProperty("value").GetString().ShouldBe("white");
        change.GetProperty("after").GetProperty("value").GetString().ShouldBe("black");
        (await ReplayAsync(new { session_id = command.SessionId })).GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Over_the_whole_catalogue_is_a_line_a_part_that_changes_and_a_summary()
    {
        var command = await SettledAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "internal/replay/all")
        {
            Content = JsonContent.Create(new { policy = new { trust = "prior", source_accuracy = new Dictionary<string, double> { ["ENCOMPASS"] = 0.2, ["AMAZON"] = 0.95 } } }),
        };
        using var response = await fixture.Orchestrator.SendAsAsync("jane", Role.Steward, request);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines[..^1].ShouldContain(line => line.GetProperty("part_number").GetString() == command.PartNumber);
        lines[^1].GetProperty("changed").GetInt32().ShouldBe(lines.Length - 1);
        lines[^1].GetProperty("by_attribute").GetProperty("color").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Over_the_whole_catalogue_takes_the_lookup_of_a_part_that_was_asked_last()
    {
        var number = fixture.NewNumber();
        var (older, newer) = (Commands.Resolve(number, claims: Contested), Commands.Resolve(number, claims: Contested));
        await fixture.SettleAsync(newer);
        await fixture.SettleAsync(older);
        using var request = new HttpRequestMessage(HttpMethod.Post, "internal/replay/all")
        {
            Content = JsonContent.Create(new { policy = new { source_accuracy = new Dictionary<string, double> { ["ENCOMPASS"] = 0.2, ["AMAZON"] = 0.95 } } }),
        };
        using var response = await fixture.Orchestrator.SendAsAsync("jane", Role.Steward, request);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines[..^1].Single(line => line.GetProperty("part_number").GetString() == number).GetProperty("session_id").GetGuid().ShouldBe(newer.SessionId);
    }

    [Theory]
    [InlineData("""{"part_number":"W1"}""", "expected both, or session_id")]
    [InlineData("""{"part_number":"W10000","manufacturer":"GE","policy":{"overrule_odds":0}}""", "overrule_odds is 0; expected 1 to")]
    [InlineData("""{"part_number":"W10000","manufacturer":"GE","policy":{"source_accuracy":{"AMAZON":1}}}""", "expected a share over 0 and under 1")]
    [InlineData("""{"part_number":"W10000","manufacturer":"GE","policy":{"trust":"none"}}""", "expected current, prior")]
    [InlineData("nonsense", "expected both, or session_id")]
    public async Task Names_what_is_wrong_with_the_request(string body, string problem)
    {
        using var response = await fixture.Orchestrator.Http.PostAsync("internal/replay", new StringContent(body));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(problem);
    }

    [Fact]
    public async Task Of_a_part_that_was_never_looked_up_is_not_found()
    {
        using var response = await fixture.Orchestrator.Http.PostAsJsonAsync("internal/replay", new { part_number = "W99999999", manufacturer = "GE" });
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Contracts.Consensus.ResolveConsensus> SettledAsync()
    {
        var command = Commands.Resolve(fixture.NewNumber(), claims: Contested);
        await fixture.SettleAsync(command);
        return command;
    }

    private async Task<JsonElement> ReplayAsync(object body)
    {
        using var response = await fixture.Orchestrator.Http.PostAsJsonAsync("internal/replay", body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
