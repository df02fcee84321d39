using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Measuring;

/// <summary>Messages the broker delivered and bytes its clients sent it, from the management API.</summary>
internal sealed record BrokerCounts(long Delivered, long Received)
{
    /// <summary>Counts once they stand still: the broker gathers its statistics every five seconds.</summary>
    public static async Task<BrokerCounts> ReadAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(6));
        BrokerCounts? before = null;
        while (true)
        {
            var now = await OnceAsync(system, cancellationToken);
            if (before is not null && now.Delivered == before.Delivered)
            {
                return now;
            }

            before = now;
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static async Task<BrokerCounts> OnceAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        var queues = await system.Management.GetFromJsonAsync<List<JsonElement>>("queues/%2F", cancellationToken) ?? [];
        var connections = await system.Management.GetFromJsonAsync<List<JsonElement>>("connections", cancellationToken) ?? [];
        return new BrokerCounts(
            queues.Sum(queue => queue.TryGetProperty("message_stats", out var stats) && stats.TryGetProperty("deliver_get", out var count) ? count.GetInt64() : 0),
            connections.Sum(connection => connection.TryGetProperty("recv_oct", out var bytes) ? bytes.GetInt64() : 0));
    }
}
