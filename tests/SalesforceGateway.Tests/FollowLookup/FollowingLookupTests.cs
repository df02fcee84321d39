using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Tests.AcceptLookup;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.FollowLookup;

public sealed class FollowingLookupTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>, IAsyncLifetime
{
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync() => _client = await fixture.Gateway.ClientAsync(limits: new(100_000, 100_000));

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Before_the_orchestrator_knows_it_it_is_pending()
    {
        var session = await AcceptingLookupTests.SessionOfAsync(_client.PostAsync("""{"part_number":"WR55X10025","source":"UI"}"""));

        using var response = await _client.GetAsync($"/v1/lookup/{session}");

        var answer = await response.JsonAsync(HttpStatusCode.OK);
        answer.GetProperty("status").GetString().ShouldBe("PENDING");
        answer.GetProperty("request_source").GetString().ShouldBe("UI");
        answer.GetProperty("retry_after_seconds").GetInt32().ShouldBe(1);
        answer.GetProperty("completion_timestamp").ValueKind.ShouldBe(JsonValueKind.Null);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_orchestrators_answer_is_passed_on()
    {
        var session = Guid.CreateVersion7();
        fixture.Orchestrator.Answer($"/internal/sessions/{session}", $$"""
            {
              "session_id": "{{session}}", "part_number": "WR55X10025", "manufacturer": null, "request_timestamp": "2026-01-12T10:30:00+00:00",
              "request_source": "MESSAGE", "status": "IN_PROGRESS", "completion_timestamp": null, "total_sources_queried": 4, "successful_sources": 2,
              "failed_sources": ["AMAZON"], "processing_time_seconds": null, "catalog_record_id": null, "failure_reason": null, "failure_detail": null,
              "candidates": [], "joined_session_id": null, "a_later_field": 1,
              "timeline": [{ "at": "2026-01-12T10:30:00+00:00", "event": "SUPPLIERS_ASKED", "detail": "4 suppliers" }]
            }
            """);

        var answer = await StatusAsync(session);

        answer.GetProperty("status").GetString().ShouldBe("IN_PROGRESS");
        answer.GetProperty("request_source").GetString().ShouldBe("MESSAGE");
        answer.GetProperty("total_sources_queried").GetInt32().ShouldBe(4);
        answer.GetProperty("failed_sources")[0].GetString().ShouldBe("AMAZON");
        answer.GetProperty("timeline")[0].GetProperty("event").GetString().ShouldBe("SUPPLIERS_ASKED");
        answer.GetProperty("status_url").GetString().ShouldBe($"/v1/lookup/{session}");
    }

    [Fact]
    public async Task An_unknown_session_is_not_found()
    {
        using var response = await _client.GetAsync($"/v1/lookup/{Guid.NewGuid()}");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_id_that_is_none_is_not_found()
    {
        using var response = await _client.GetAsync("/v1/lookup/17");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Completed_is_said_only_when_the_record_can_be_read()
    {
        var part = new PartKey("GE", "WR55X20001");
        var session = Guid.CreateVersion7();
        await fixture.PublishAsync(Messages.Completed(session, version: 2, part));
        await Eventually.Async(async () => (await fixture.Database.ScalarAsync<long>($"SELECT count(*) FROM ended_lookups WHERE session_id = '{session}'")) == 1);
        (await StatusAsync(session)).GetProperty("status").GetString().ShouldBe("IN_PROGRESS");

        await fixture.StoreAsync(Messages.Published(part, version: 1));
        (await StatusAsync(session)).GetProperty("status").GetString().ShouldBe("IN_PROGRESS");

        await fixture.PublishAsync(Messages.Published(part, version: 2));
        var answer = await Eventually.GetAsync<object>(async () => await StatusAsync(session) is var now && now.GetProperty("status").GetString() == "COMPLETED" ? now : null);

        var url = ((JsonElement)answer).GetProperty("record_url").GetString();
        using var record = await _client.GetAsync(url);
        (await record.JsonAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_says_why()
    {
        var session = Guid.CreateVersion7();
        await fixture.PublishAsync(Messages.Ambiguous(session));
        await Eventually.Async(async () => (await fixture.Database.ScalarAsync<long>($"SELECT count(*) FROM ended_lookups WHERE session_id = '{session}'")) == 1);

        var answer = await StatusAsync(session);

        answer.GetProperty("status").GetString().ShouldBe("FAILED");
        answer.GetProperty("failure_reason").GetString().ShouldBe("AMBIGUOUS");
        answer.GetProperty("candidates")[1].GetProperty("manufacturer").GetString().ShouldBe("Whirlpool");
    }

    [Fact]
    public async Task The_same_end_twice_changes_nothing_and_an_older_one_does_not_come_back()
    {
        var part = new PartKey("GE", "WR55X20002");
        var session = Guid.CreateVersion7();
        await fixture.StoreAsync(Messages.Published(part, version: 1));
        await fixture.PublishAsync(Messages.Completed(session, version: 1, part));
        await fixture.PublishAsync(Messages.Completed(session, version: 1, part));
        await fixture.PublishAsync(Messages.Ambiguous(session));
        var marker = Guid.CreateVersion7();
        await fixture.PublishAsync(Messages.Ambiguous(marker));
        await Eventually.Async(async () => (await fixture.Database.ScalarAsync<long>($"SELECT count(*) FROM ended_lookups WHERE session_id IN ('{session}', '{marker}')")) == 2);

        await Eventually.Async(async () => (await StatusAsync(session)).GetProperty("status").GetString() == "COMPLETED");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_orchestrator_that_fails_leaves_an_accepted_lookup_pending(int status)
    {
        var session = await AcceptingLookupTests.SessionOfAsync(_client.PostAsync("""{"part_number":"WR55X10025"}"""));
        fixture.Orchestrator.Answer($"/internal/sessions/{session}", _ => Results.StatusCode(status));

        (await StatusAsync(session)).GetProperty("status").GetString().ShouldBe("PENDING");
    }

    [Fact]
    public async Task An_orchestrator_that_answers_nonsense_leaves_an_accepted_lookup_pending()
    {
        var session = await AcceptingLookupTests.SessionOfAsync(_client.PostAsync("""{"part_number":"WR55X10025"}"""));
        fixture.Orchestrator.Answer($"/internal/sessions/{session}", """{"status":"WHO_KNOWS"}""");

        (await StatusAsync(session)).GetProperty("status").GetString().ShouldBe("PENDING");
    }

    [Fact]
    public async Task The_orchestrator_is_asked_in_the_clients_name_as_a_viewer()
    {
        var session = Guid.CreateVersion7();
        var asked = "";
        fixture.Orchestrator.Answer($"/internal/sessions/{session}", actor =>
        {
            asked = $"{actor.Name} {actor.Role}";
            return Results.NotFound();
        });

        using var response = await _client.GetAsync($"/v1/lookup/{session}");

        asked.ShouldMatch("^client:client-[0-9a-f]{32} Viewer$");
    }

    private async Task<JsonElement> StatusAsync(Guid session)
    {
        using var response = await _client.GetAsync($"/v1/lookup/{session}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }
}
