using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.SalesforceGateway.Retention;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.AcceptLookup;

public sealed class IdempotencyTimeTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task A_key_is_remembered_for_24_hours_and_then_free_again()
    {
        using var client = await fixture.Gateway.ClientAsync();
        var first = await AcceptingLookupTests.SessionOfAsync(client.PostAsync("""{"part_number":"WR55X10025"}""", "daily"));
        var purge = fixture.Gateway.Services.GetServices<IHostedService>().OfType<RetentionJob>().Single();

        fixture.Gateway.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        await purge.DeleteExpiredAsync(CancellationToken.None);
        (await AcceptingLookupTests.SessionOfAsync(client.PostAsync("""{"part_number":"WR55X10025"}""", "daily"))).ShouldBe(first);

        fixture.Gateway.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = await AcceptingLookupTests.SessionOfAsync(client.PostAsync("""{"part_number":"WR55X10026"}""", "daily"));
        second.ShouldNotBe(first);

        fixture.Gateway.Clock.Advance(TimeSpan.FromHours(25));
        await purge.DeleteExpiredAsync(CancellationToken.None);
        (await fixture.Database.ScalarAsync<long>("SELECT count(*) FROM idempotency_keys")).ShouldBe(0);
    }
}
