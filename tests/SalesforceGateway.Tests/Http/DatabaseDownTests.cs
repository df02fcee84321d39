using System.Net;
using Npgsql;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.Http;

public sealed class DatabaseDownTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private SeverableLink _link = null!;
    private GatewayHost _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var direct = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        _link = new SeverableLink(direct.Host!, direct.Port);
        var linked = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Host = "127.0.0.1", Port = _link.Port };
        _gateway = new GatewayHost(linked.ConnectionString, GatewayHost.NoBroker, GatewayHost.Nowhere, GatewayHost.Nowhere);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _link.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Every_answer_is_503_with_a_time_to_come_back()
    {
        using var client = await _gateway.ClientAsync();
        using var before = await client.GetAsync("/v1/catalog/lookup/WR55X10025");
        before.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _link.CutAsync();

        // The first with its key in memory, the second after that is forgotten: then it is the key that cannot be looked up.
        using var record = await client.GetAsync("/v1/catalog/lookup/WR55X10025");
        _gateway.Clock.Advance(TimeSpan.FromSeconds(5));
        using var lookup = await client.PostAsync("""{"part_number":"WR55X10025"}""");

        await record.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        await lookup.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        lookup.Headers.RetryAfter.ShouldNotBeNull();
    }
}
