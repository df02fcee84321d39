using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.SalesforceGateway.Retention;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.Retention;

public sealed class LookupsOlderThanTheyAreKept(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const int Old = RetentionJob.Portion + 1;

    [Fact]
    public async Task Are_deleted_in_portions_and_no_others()
    {
        // A client, to whom the accepted ones belong.
        (await fixture.Gateway.ClientAsync()).Dispose();
        var limit = fixture.Gateway.Clock.GetUtcNow().AddMonths(-12);
        await InsertAsync(limit.AddMinutes(-1), Old);
        await InsertAsync(limit.AddMinutes(1), 3);

        await fixture.Gateway.Services.GetServices<IHostedService>().OfType<RetentionJob>().Single().DeleteExpiredAsync(TestContext.Current.CancellationToken);

        (await fixture.Database.ScalarAsync<long>("SELECT count(*) FROM accepted_lookups")).ShouldBe(3);
        (await fixture.Database.ScalarAsync<long>("SELECT count(*) FROM ended_lookups")).ShouldBe(3);
        (await fixture.Database.ScalarAsync<bool>($"SELECT bool_and(requested_at > '{limit:O}') FROM accepted_lookups")).ShouldBeTrue();
        (await fixture.Database.ScalarAsync<bool>($"SELECT bool_and(ended_at > '{limit:O}') FROM ended_lookups")).ShouldBeTrue();
    }

    private Task InsertAsync(DateTimeOffset at, int count) => fixture.Database.ExecuteAsync(
        $"""
        WITH lookup AS (SELECT gen_random_uuid() AS id FROM generate_series(1, {count})),
        accepted AS (
            INSERT INTO accepted_lookups (session_id, client_id, part_number, source, priority, force_refresh, requested_at)
            SELECT id, (SELECT client_id FROM clients LIMIT 1), 'WR55X10025', 'API', 'INTERACTIVE', false, '{at:O}' FROM lookup)
        INSERT INTO ended_lookups (session_id, completed, message, ended_at) SELECT id, false, '{"{}"}', '{at:O}' FROM lookup
        """);
}
