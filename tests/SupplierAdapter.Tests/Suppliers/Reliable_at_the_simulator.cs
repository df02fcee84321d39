using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Tests.Host;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

public sealed class Reliable_at_the_simulator : IDisposable
{
    private readonly SimulatorHost _simulator = new();

    public void Dispose() => _simulator.Dispose();

    [Theory]
    [InlineData("Basic")]
    [InlineData("Hmac")]
    public async Task Answers_a_request_that_is_signed_in_either_way(string authentication) =>
        (await ReadAsync(null, ("Reliable:Authentication", authentication))).Outcome.ShouldBe(SupplierOutcome.Found);

    [Theory]
    [InlineData("Basic", "Password")]
    [InlineData("Basic", "ApiKey")]
    [InlineData("Hmac", "HmacSecret")]
    [InlineData("Hmac", "ApiKey")]
    public async Task Refuses_wrong_credentials(string authentication, string setting)
    {
        var reading = await ReadAsync(
            null,
            ("Reliable:BaseUrl", $"{_simulator.Url}/reliable/ws/rest/ReliablePartsBoomiAPI"),
            ("Reliable:User", "sim-user"),
            ("Reliable:Password", setting == "Password" ? "wrong" : "sim-pass"),
            ("Reliable:ApiKey", setting == "ApiKey" ? "wrong" : "sim-key"),
            ("Reliable:HmacSecret", setting == "HmacSecret" ? "wrong" : "sim-hmac"),
            ("Reliable:Authentication", authentication));
        reading.Outcome.ShouldBe(SupplierOutcome.Failed);
        reading.Error!.ShouldContain("refused access");
    }

    [Fact]
    public async Task Refuses_a_signature_of_a_clock_that_is_six_minutes_slow() =>
        (await ReadAsync(new SlowClock(TimeSpan.FromMinutes(6)), ("Reliable:Authentication", "Hmac"))).Outcome.ShouldBe(SupplierOutcome.Failed);

    private async Task<SupplierReading> ReadAsync(TimeProvider? clock, params (string Key, string Value)[] settings)
    {
        await using var application = SuppliersAtSimulator.Create(_simulator, clock, settings);
        var supplier = application.Services.GetServices<ISupplier>().Single(supplier => supplier.Name == SupplierName.Reliable);
        var query = Answers.Query("WR55X10025");
        return supplier.Read(query, await supplier.AskAsync(query, NoFurtherRequests.Instance, TestContext.Current.CancellationToken));
    }

    private sealed class SlowClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - by;
    }
}
