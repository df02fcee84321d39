using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.EndToEnd.Tests.Lookups;

public sealed class A_part_that_is_looked_up(RunningSystem system)
{
    [Fact]
    public async Task Becomes_a_record_that_says_who_said_what()
    {
        var session = await system.LookUpAsync("WR55X10025", forceRefresh: true);

        session.GetProperty("status").GetString().ShouldBe("COMPLETED", session.ToString());
        session.GetProperty("total_sources_queried").GetInt32().ShouldBe(4);
        session.GetProperty("failed_sources").GetArrayLength().ShouldBe(0);
        session.GetProperty("processing_time_seconds").GetDecimal().ShouldBeInRange(0m, 28m);
        session.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("event").GetString())
            .ShouldBe(["REQUESTED", "SUPPLIERS_ASKED", "SUPPLIERS_ANSWERED", "VALIDATORS_ASKED", "VALIDATED", "CONSENSUS_ASKED", "RECORD_BUILT"]);

        var record = await system.RecordAsync("WR55X10025", "GE");
        record.GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        record.GetProperty("manufacturer").GetString().ShouldBe("GE");
        record.GetProperty("ai_validation_status").GetString().ShouldBe("VALIDATED");
        var attributes = record.GetProperty("attributes");
        attributes.EnumerateObject().Select(attribute => attribute.Name).ShouldBe(AttributeRegistry.All.Select(attribute => attribute.Name), ignoreOrder: true);
        var tariff = attributes.GetProperty("hts_code");
        tariff.GetProperty("value").GetString().ShouldBe("9032100090");
        tariff.GetProperty("stated")[0].GetProperty("by")[0].GetProperty("source").GetString().ShouldBe("ENCOMPASS");
    }

    [Fact]
    public async Task Takes_no_dimension_of_unknown_scale_for_inches()
    {
        await system.LookUpAsync("WR55X10025");
        var record = await system.RecordAsync("WR55X10025", "GE");
        foreach (var side in new[] { "box_length_in", "box_width_in", "box_height_in", "product_length_in", "product_width_in", "product_height_in" })
        {
            var attribute = record.GetProperty("attributes").GetProperty(side);
            if (attribute.GetProperty("status").GetString() == "FOUND")
            {
                attribute.GetProperty("value").GetDecimal().ShouldBeLessThanOrEqualTo(120m, side);
            }
        }
    }

    [Fact]
    public async Task Never_publishes_what_this_account_pays()
    {
        await system.LookUpAsync("WR55X10025");
        var record = (await system.RecordAsync("WR55X10025", "GE")).ToString();
        record.ShouldNotContain("\"9.68\"");
        record.ShouldNotContain(":9.68");
    }

    [Fact]
    public async Task Shows_the_raw_answers_of_its_suppliers()
    {
        var session = await system.LookUpAsync("W10295370A");
        var id = session.GetProperty("session_id").GetGuid();
        var raw = await system.Gateway.GetFromJsonAsync<JsonElement>($"/v1/lookup/{id}/raw");
        var responses = raw.ValueKind == JsonValueKind.Array ? raw : raw.GetProperty("responses");
        responses.EnumerateArray().Select(response => response.GetProperty("source_name").GetString())
            .ShouldBe(["AMAZON", "ENCOMPASS", "MARCONE", "RELIABLE"], ignoreOrder: true);
    }

    [Fact]
    public async Task Is_answered_at_once_for_an_hour_and_still_shows_the_raw_answers()
    {
        var asked = await system.LookUpAsync("WR60X10185", forceRefresh: true);
        var again = await system.LookUpAsync("WR60X10185");

        again.GetProperty("from_cache").GetBoolean().ShouldBeTrue(again.ToString());
        again.GetProperty("joined_session_id").GetGuid().ShouldBe(asked.GetProperty("session_id").GetGuid());
        again.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("event").GetString()).ShouldBe(["REQUESTED", "ANSWERED_FROM_CACHE"]);
        var raw = await system.Gateway.GetFromJsonAsync<JsonElement>(again.GetProperty("raw_url").GetString());
        raw.GetProperty("responses").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task Makes_no_second_version_when_nothing_changed()
    {
        var first = await system.LookUpAsync("WR55X10025");
        var again = await system.LookUpAsync("WR55X10025", forceRefresh: true);
        again.GetProperty("catalog_version").GetInt32().ShouldBe(first.GetProperty("catalog_version").GetInt32());
        again.GetProperty("catalog_record_id").GetGuid().ShouldBe(first.GetProperty("catalog_record_id").GetGuid());
    }

    [Fact]
    public async Task That_nobody_has_ends_as_not_found()
    {
        var session = await system.LookUpAsync("NONE12345");
        session.GetProperty("status").GetString().ShouldBe("FAILED");
        session.GetProperty("failure_reason").GetString().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task Whose_number_two_makes_use_ends_ambiguous_and_is_found_when_asked_with_one()
    {
        var session = await system.LookUpAsync("AMB10001");
        session.GetProperty("failure_reason").GetString().ShouldBe("AMBIGUOUS");
        var makes = session.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("manufacturer").GetString()!).ToList();
        makes.Count.ShouldBe(2);

        var named = await system.LookUpAsync("AMB10001", makes[1]);
        named.GetProperty("status").GetString().ShouldBe("COMPLETED");
        (await system.RecordAsync("AMB10001", makes[1])).GetProperty("manufacturer").GetString().ShouldBe(makes[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello world")]
    [InlineData("WR55X10025'; drop table lookup_sessions; --")]
    public async Task That_is_no_number_is_refused_with_what_one_looks_like(string number)
    {
        using var response = await system.Gateway.PostAsJsonAsync("/v1/lookup", new { part_number = number });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("for example WR55X10025");
    }

    [Fact]
    public async Task That_is_already_being_looked_up_is_asked_for_once()
    {
        await system.System.InjectAsync("supplier-simulator", new { supplier = "encompass", mode = "none", latency_ms = 1500 });
        try
        {
            var sessions = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => system.LookUpAsync("WR60X10141")));
            sessions.ShouldAllBe(session => session.GetProperty("status").GetString() == sessions[0].GetProperty("status").GetString());
            sessions.Select(session => session.GetProperty("session_id").GetGuid()).Distinct().Count().ShouldBe(5);
            using var simulator = system.System.Application.CreateHttpClient("supplier-simulator");
            var calls = await simulator.GetStringAsync("/_sim/calls");
            EncompassCalls(calls, "WR60X10141").ShouldBe(1, calls);
        }
        finally
        {
            await system.System.ClearFaultsAsync("supplier-simulator");
        }
    }

    private static int EncompassCalls(string calls, string number) => JsonDocument.Parse(calls).RootElement
        .GetProperty("encompass").GetProperty("by_part").TryGetProperty(number, out var count) ? count.GetInt32() : 0;
}
