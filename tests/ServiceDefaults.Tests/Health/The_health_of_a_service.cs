using System.Net;
using System.Text.Json;
using PartsCatalog.ServiceDefaults.Tests.Telemetry;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Health;

[Collection(nameof(A_collector))]
public sealed class The_health_of_a_service
{
    [Fact]
    public async Task Names_every_check()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var broker = await TestBroker.CreateAsync();
        await using var host = await ServiceHost.StartAsync(database, broker, bus => bus.UseOutbox());
        using var client = host.CreateClient();

        var report = JsonDocument.Parse(await client.GetStringAsync("health")).RootElement;

        report.GetProperty("status").GetString().ShouldBe("Healthy");
        report.GetProperty("checks").GetProperty("postgres").GetProperty("status").GetString().ShouldBe("Healthy");
        report.GetProperty("checks").GetProperty("outbox").GetProperty("status").GetString().ShouldBe("Healthy");
        report.GetProperty("checks").GetProperty("masstransit-bus").GetProperty("status").GetString().ShouldBe("Healthy");
    }

    [Fact]
    public async Task Is_bad_without_its_broker_while_the_process_is_alive()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await ServiceHost.StartAsync(database, null, bus => bus.UseOutbox(), start: false,
            settings: new() { ["ConnectionStrings:rabbitmq"] = "amqp://guest:guest@127.0.0.1:1" });
        await host.App.StartAsync();
        using var client = host.CreateClient();

        (await client.GetAsync("alive")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("health")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await using var work = await host.Works.BeginAsync();
        await work.SendAsync("somewhere", new Messaging.DoWork { SessionId = Guid.NewGuid(), Text = "kept" });
        await work.CommitAsync();
        (await database.ScalarAsync<long>("SELECT count(*) FROM outbox")).ShouldBe(1);
    }
}
