using System.Net;
using System.Text;
using System.Text.Json;
using PartsCatalog.SalesforceGateway.AcceptLookup;
using PartsCatalog.SalesforceGateway.Http;
using PartsCatalog.SalesforceGateway.OpenApi;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.OpenApi;

public sealed class ApiDocumentTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>, IAsyncLifetime
{
    private JsonElement _document;

    public async ValueTask InitializeAsync()
    {
        using var client = fixture.Gateway.ClientWith(null);
        using var response = await client.GetAsync("/openapi/v1.json");
        _document = await response.JsonAsync(HttpStatusCode.OK);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void It_is_OpenAPI_3_1_and_names_every_address()
    {
        _document.GetProperty("openapi").GetString().ShouldStartWith("3.1");
        _document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ShouldBe(
            ["/v1/lookup", "/v1/lookup/{sessionId}", "/v1/lookup/{sessionId}/raw", "/v1/lookup/{sessionId}/explanation", "/v1/validate", "/v1/batch-estimate", "/v1/catalog/lookup/{partNumber}", "/v1/catalog/images/{partNumber}", "/images/{sha256}"], ignoreOrder: true);
    }

    [Fact]
    public void Every_operation_has_an_id_a_summary_security_and_its_errors()
    {
        foreach (var operation in Operations())
        {
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrEmpty();
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
            operation.GetProperty("security").EnumerateArray().SelectMany(one => one.EnumerateObject()).Select(one => one.Name).ShouldBe(["ApiKey", "Bearer"]);
            foreach (var status in new[] { "401", "403", "429" })
                operation.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue();
        }

        Operations().Select(operation => operation.GetProperty("operationId").GetString()).ShouldBeUnique();
        _document.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey").GetProperty("name").GetString().ShouldBe("X-API-Key");
    }

    [Fact]
    public void Bodies_and_answers_are_described_with_examples()
    {
        var post = _document.GetProperty("paths").GetProperty("/v1/lookup").GetProperty("post");
        var body = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        body.GetProperty("schema").GetProperty("required")[0].GetString().ShouldBe("part_number");
        body.GetProperty("example").GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        post.GetProperty("responses").GetProperty("202").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("status").GetString().ShouldBe("PENDING");
        post.GetProperty("parameters").EnumerateArray().ShouldContain(parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");

        var session = _document.GetProperty("components").GetProperty("schemas").GetProperty("LookupSession").GetProperty("properties");
        foreach (var field in new[] { "session_id", "status", "total_sources_queried", "processing_time_seconds", "catalog_record_id", "timeline", "record_url" })
            session.TryGetProperty(field, out _).ShouldBeTrue(field);

        var record = _document.GetProperty("paths").GetProperty("/v1/catalog/lookup/{partNumber}").GetProperty("get");
        record.GetProperty("responses").GetProperty("409").GetProperty("content").GetProperty("application/problem+json").GetProperty("example").GetProperty("candidates").GetArrayLength().ShouldBe(2);
        record.GetProperty("responses").GetProperty("200").GetProperty("headers").TryGetProperty("ETag", out _).ShouldBeTrue();
    }

    [Fact]
    public void The_examples_are_what_they_are_examples_of()
    {
        LookupBodyReader.TryRead(Encoding.UTF8.GetBytes(OpenApiExamples.LookupRequest), out _, out _).ShouldBeTrue();
        SameFields(OpenApiExamples.Accepted, JsonSerializer.Serialize(JsonSerializer.Deserialize(OpenApiExamples.Accepted, GatewayJson.Default.LookupAccepted), GatewayJson.Default.LookupAccepted));
        SameFields(OpenApiExamples.Session, JsonSerializer.Serialize(JsonSerializer.Deserialize(OpenApiExamples.Session, GatewayJson.Default.LookupSession), GatewayJson.Default.LookupSession));
    }

    [Fact]
    public async Task Its_page_is_served_and_may_run_its_own_scripts_alone()
    {
        using var client = fixture.Gateway.ClientWith(null);

        using var response = await client.GetAsync("/docs/index.html");

        (await response.Content.ReadAsStringAsync()).ShouldContain("swagger-ui");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
    }

    private static void SameFields(string example, string written) =>
        JsonDocument.Parse(written).RootElement.EnumerateObject().Select(field => field.Name)
            .ShouldBe(JsonDocument.Parse(example).RootElement.EnumerateObject().Select(field => field.Name));

    private List<JsonElement> Operations() =>
        [.. _document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value)];
}
