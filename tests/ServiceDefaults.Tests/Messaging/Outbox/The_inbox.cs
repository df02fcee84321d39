using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class The_inbox(Servers servers) : IClassFixture<Servers>
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Has_its_partitions_ahead_of_time_and_drops_those_that_are_over()
    {
        await using var host = await ServiceHost.StartAsync(
            servers.Database, servers.Broker, bus => bus.UseOutbox(), builder => builder.Services.AddSingleton<TimeProvider>(_clock), start: false);
        await host.App.StartAsync();
        (await PartitionsAsync()).ShouldBe(["inbox_20260309", "inbox_20260310", "inbox_20260311", "inbox_20260312", "inbox_20260313", "inbox_default"]);

        _clock.Advance(TimeSpan.FromDays(9));
        await host.Services.GetRequiredService<InboxPartitions>().PrepareAsync(default);

        var partitions = await PartitionsAsync();
        partitions[0].ShouldBe("inbox_20260312");
        partitions.ShouldContain("inbox_20260322");
        partitions[^1].ShouldBe("inbox_default");
    }

    private async Task<List<string>> PartitionsAsync()
    {
        await using var command = servers.Database.DataSource.CreateCommand(
            "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'inbox'::regclass ORDER BY 1");
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
