using System.Net;
using System.Text;
using System.Text.Json;
using PartsCatalog.Contracts;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.AcceptLookup;

public sealed class AcceptingLookupTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Body = """{"part_number":"WR55X10025","manufacturer":"GEH","source":"SALESFORCE","priority":"BATCH","force_refresh":true}""";

    [Fact]
    public async Task It_answers_where_to_follow_the_lookup()
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.PostAsync(Body);

        var answer = await response.JsonAsync(HttpStatusCode.Accepted);
        var session = answer.GetProperty("session_id").GetGuid();
        answer.GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        answer.GetProperty("manufacturer").GetString().ShouldBe("GE");
        answer.GetProperty("status").GetString().ShouldBe("PENDING");
        answer.GetProperty("status_url").GetString().ShouldBe($"/v1/lookup/{session}");
        answer.GetProperty("retry_after_seconds").GetInt32().ShouldBe(1);
        response.Headers.Location!.ToString().ShouldBe($"/v1/lookup/{session}");
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task The_saga_gets_the_request_once()
    {
        var name = "saga-client-" + Guid.NewGuid().ToString("N");
        using var client = fixture.Gateway.ClientWith((await fixture.Gateway.KeyAsync(name)).Reveal());
        var session = await SessionOfAsync(client.PostAsync(Body));

        var message = await Eventually.GetAsync<object>(async () => (await RequestsAsync(session)) is [var only] ? only : null);

        var request = (JsonElement)message;
        request.GetProperty("partNumber").GetString().ShouldBe("WR55X10025");
        request.GetProperty("manufacturer").GetString().ShouldBe("GE");
        request.GetProperty("source").GetString().ShouldBe("SALESFORCE");
        request.GetProperty("priority").GetString().ShouldBe("BATCH");
        request.GetProperty("forceRefresh").GetBoolean().ShouldBeTrue();
        request.GetProperty("requestedBy").GetString().ShouldBe(name);
        request.GetProperty("requestedAt").GetDateTimeOffset().ShouldBe(fixture.Gateway.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task An_invalid_number_is_refused_with_what_a_number_looks_like()
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.PostAsync("""{"part_number":"!!","color":"red"}""");

        var errors = (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateArray().ToList();
        errors.Select(error => error.GetProperty("pointer").GetString()).ShouldBe(["/part_number", "/color"]);
        errors[0].GetProperty("detail").GetString()!.ShouldContain("for example WR55X10025");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_that_is_no_JSON_by_its_type_is_refused(string type)
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.PostAsync("/v1/lookup", new StringContent(Body, Encoding.UTF8, type));

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task The_same_idempotency_key_answers_the_same_session()
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var first = await client.PostAsync(Body, "\"order-1\"");
        using var second = await client.PostAsync(Body, "order-1");

        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        second.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Fact]
    public async Task Twenty_at_once_with_one_idempotency_key_open_one_session()
    {
        using var client = await fixture.Gateway.ClientAsync();

        var sessions = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SessionOfAsync(client.PostAsync(Body, "at-once"))));

        sessions.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_idempotency_key_with_another_payload_is_refused()
    {
        using var client = await fixture.Gateway.ClientAsync();
        await SessionOfAsync(client.PostAsync(Body, "order-2"));

        using var response = await client.PostAsync("""{"part_number":"WR55X10026"}""", "order-2");

        await response.ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Another_clients_idempotency_key_is_another_key()
    {
        using var one = await fixture.Gateway.ClientAsync();
        using var other = await fixture.Gateway.ClientAsync();

        (await SessionOfAsync(one.PostAsync(Body, "order-3"))).ShouldNotBe(await SessionOfAsync(other.PostAsync(Body, "order-3")));
    }

    [Fact]
    public async Task An_idempotency_key_that_is_none_is_refused()
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.PostAsync(Body, new string('k', 256));

        await response.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_key_without_the_scope_may_not()
    {
        using var client = await fixture.Gateway.ClientAsync([Scopes.CatalogRead]);

        using var response = await client.PostAsync(Body);

        (await response.ProblemAsync(HttpStatusCode.Forbidden)).GetProperty("detail").GetString()!.ShouldContain(Scopes.LookupRequest);
    }

    internal static async Task<Guid> SessionOfAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return (await response.JsonAsync(HttpStatusCode.Accepted)).GetProperty("session_id").GetGuid();
    }

    private async Task<IReadOnlyList<JsonElement>> RequestsAsync(Guid session)
    {
        var messages = await fixture.Broker.PeekAsync(EndpointNames.LookupSaga, 1000);
        return
        [
            .. messages.Select(message => JsonDocument.Parse(message.GetProperty("payload").GetString()!).RootElement.GetProperty("message"))
                .Where(message => message.GetProperty("requestId").GetGuid() == session),
        ];
    }
}
