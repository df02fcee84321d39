using System.Net;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.Http;

public sealed class DatabaseDownTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private GatewayHost _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _gateway = new GatewayHost(_database.ConnectionString, GatewayHost.NoBroker, GatewayHost.Nowhere, GatewayHost.Nowhere);
    }

    public async ValueTask DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task Every_answer_is_503_with_a_time_to_come_back()
    {
        using var client = await _gateway.ClientAsync();
        using var before = await client.GetAsync("/v1/catalog/lookup/WR55X10025");
        before.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _database.DisposeAsync();

        // The first with its key in memory, the second after that is forgotten: then it is the key that cannot be looked up.
        using var record = await client.GetAsync("/v1/catalog/lookup/WR55X10025");
        _gateway.Clock.Advance(TimeSpan.FromSeconds(5));
        using var lookup = await client.PostAsync("""{"part_number":"WR55X10025"}""");

        await record.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        await lookup.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        lookup.Headers.RetryAfter.ShouldNotBeNull();
    }
}
