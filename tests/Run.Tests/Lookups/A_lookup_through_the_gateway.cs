using System.Net;
using PartsCatalog.Run.Lookups;

namespace PartsCatalog.Run.Tests.Lookups;

public sealed class A_lookup_through_the_gateway
{
    private const string Accepted = """{"session_id":"1","status":"PENDING","status_url":"/v1/lookup/1"}""";

    [Fact]
    public async Task Is_followed_to_its_record()
    {
        var gateway = new FakeGateway(
            (HttpStatusCode.Accepted, Accepted),
            (HttpStatusCode.OK, """{"status":"IN_PROGRESS"}"""),
            (HttpStatusCode.OK, """{"status":"COMPLETED","record_url":"/v1/catalog/lookup/WR55X10025?manufacturer=GE"}"""),
            (HttpStatusCode.OK, "{\n  \"part_number\": \"WR55X10025\"\n}"));

        var outcome = await LookUpAsync(gateway);

        outcome.Record.ShouldBe("""{"part_number":"WR55X10025"}""");
        gateway.Asked.ShouldBe(["POST /v1/lookup", "GET /v1/lookup/1", "GET /v1/lookup/1", "GET /v1/catalog/lookup/WR55X10025?manufacturer=GE"]);
    }

    [Fact]
    public async Task That_failed_says_why()
    {
        var gateway = new FakeGateway(
            (HttpStatusCode.Accepted, Accepted),
            (HttpStatusCode.OK, """{"status":"FAILED","failure_reason":"NOT_FOUND","failure_detail":"No supplier knows it."}"""));

        var outcome = await LookUpAsync(gateway);

        outcome.Record.ShouldBeNull();
        outcome.Failure.ShouldBe("FAILED / NOT_FOUND. No supplier knows it.");
    }

    [Fact]
    public async Task That_is_refused_says_what_a_number_looks_like()
    {
        var gateway = new FakeGateway((HttpStatusCode.BadRequest, """{"title":"Invalid","errors":[{"detail":"part_number has no digit.","pointer":"/part_number"}]}"""));

        (await LookUpAsync(gateway)).Failure.ShouldBe("the gateway answers 400: part_number has no digit.");
    }

    [Fact]
    public async Task Comes_back_when_it_is_told_to()
    {
        var gateway = new FakeGateway(
            (HttpStatusCode.ServiceUnavailable, ""),
            (HttpStatusCode.Accepted, Accepted),
            (HttpStatusCode.OK, """{"status":"COMPLETED"}"""),
            (HttpStatusCode.OK, "{}"));

        (await LookUpAsync(gateway)).Record.ShouldBe("{}");
    }

    private static async Task<LookupOutcome> LookUpAsync(FakeGateway gateway)
    {
        using var client = new GatewayClient(new HttpClient(gateway) { BaseAddress = new Uri("http://gateway") }, TimeProvider.System);
        return await client.LookUpAsync("WR55X10025", CancellationToken.None);
    }
}
