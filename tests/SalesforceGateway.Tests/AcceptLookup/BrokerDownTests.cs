using System.Net;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.AcceptLookup;

public sealed class BrokerDownTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private GatewayHost _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _gateway = new GatewayHost(_database.ConnectionString, GatewayHost.NoBroker, GatewayHost.Nowhere, GatewayHost.Nowhere);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Every_202_has_its_row_and_its_message_in_the_outbox()
    {
        using var client = await _gateway.ClientAsync(limits: new(1000, 1000));

        var sessions = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => AcceptingLookupTests.SessionOfAsync(client.PostAsync($$"""{"part_number":"WR55X{{10000 + i}}"}"""))));

        sessions.Distinct().Count().ShouldBe(60);
        (await _database.ScalarAsync<long>("SELECT count(*) FROM accepted_lookups")).ShouldBe(60);
        (await _database.ScalarAsync<long>(
            "SELECT count(*) FROM accepted_lookups a WHERE EXISTS (SELECT FROM outbox o WHERE position(a.session_id::text in convert_from(o.body, 'UTF8')) > 0)")).ShouldBe(60);
    }

    [Fact]
    public async Task A_refused_payload_leaves_no_row_and_no_message()
    {
        using var client = await _gateway.ClientAsync();
        await AcceptingLookupTests.SessionOfAsync(client.PostAsync("""{"part_number":"WR55X10025"}""", "once"));

        using var response = await client.PostAsync("""{"part_number":"WR55X10026"}""", "once");

        await response.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        (await _database.ScalarAsync<long>("SELECT count(*) FROM accepted_lookups")).ShouldBe(1);
        (await _database.ScalarAsync<long>("SELECT count(*) FROM outbox")).ShouldBe(1);
    }

    [Fact]
    public async Task An_accepted_lookup_can_be_followed_although_nobody_else_is_there()
    {
        using var client = await _gateway.ClientAsync();
        var session = await AcceptingLookupTests.SessionOfAsync(client.PostAsync("""{"part_number":"WR55X10025"}"""));

        using var response = await client.GetAsync($"/v1/lookup/{session}");

        (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("status").GetString().ShouldBe("PENDING");
    }

    [Fact]
    public async Task Records_are_served()
    {
        using var client = await _gateway.ClientAsync();
        var published = Messages.Published(new("GE", "WR55X10025"), 1);
        await GatewayFixture.StoreAsync(_database.DataSource, published);

        (await client.GetStringAsync("/v1/catalog/lookup/WR55X10025")).ShouldBe(published.Document);
    }

    [Fact]
    public async Task A_session_that_has_ended_is_told_from_its_own_row()
    {
        using var client = await _gateway.ClientAsync();
        var session = Guid.CreateVersion7();
        var end = Messages.Completed(session, version: 1);
        await GatewayFixture.StoreAsync(_database.DataSource, Messages.Published(end.Part, 1));
        await GatewayFixture.EndAsync(_database.DataSource, end);

        using var response = await client.GetAsync($"/v1/lookup/{session}");

        var answer = await response.JsonAsync(HttpStatusCode.OK);
        answer.GetProperty("status").GetString().ShouldBe("COMPLETED");
        answer.GetProperty("successful_sources").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Whether_an_unknown_session_exists_cannot_be_told()
    {
        using var client = await _gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{Guid.NewGuid()}");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task Raw_answers_are_to_be_asked_for_later()
    {
        using var client = await _gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/lookup/{Guid.NewGuid()}/raw");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
    }
}
