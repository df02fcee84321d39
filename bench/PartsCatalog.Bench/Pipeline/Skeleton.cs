using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Pipeline;

/// <summary>
/// The yardstick: MassTransit in one process, a chain of quorum queues, one consumer each that sends the message on, prefetch 64, and no other work.
/// </summary>
internal static class Skeleton
{
    /// <returns>Chains completed a second.</returns>
    public static async Task<double> RunAsync(SystemUnderTest system, int messages, int bytes, int chains, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var finish = new FinishLine();
        builder.Services.AddSingleton(finish);
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddConsumer<HopConsumer>();
            bus.UsingRabbitMq((context, broker) =>
            {
                broker.Host(new Uri(system.Broker));
                broker.ConfigureJsonSerializerOptions(options =>
                {
                    options.WriteIndented = false;
                    return options;
                });
                for (var hop = 0; hop < messages; hop++)
                {
                    broker.ReceiveEndpoint(QueueOf(hop), queue =>
                    {
                        queue.SetQuorumQueue();
                        queue.PrefetchCount = 64;
                        queue.ConfigureConsumeTopology = false;
                        queue.ConfigureConsumer<HopConsumer>(context);
                    });
                }
            });
        });
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        // What MassTransit's envelope takes is not payload.
        var payload = new string('x', Math.Max(16, bytes - 700));
        var start = await host.Services.GetRequiredService<IBus>().GetSendEndpoint(new Uri($"exchange:{QueueOf(0)}"));
        // The first send declares what it sends to; a hundred at once would do so a hundred times.
        await start.Send(new Hop(1, messages, payload), cancellationToken);
        await finish.MoreAsync(1, cancellationToken);
        var warmUp = Math.Min(chains, 100);
        await SendAsync(start, Enumerable.Repeat(new Hop(1, messages, payload), warmUp), cancellationToken);
        await finish.MoreAsync(warmUp, cancellationToken);

        var since = TimeProvider.System.GetTimestamp();
        await SendAsync(start, Enumerable.Repeat(new Hop(1, messages, payload), chains), cancellationToken);
        await finish.MoreAsync(chains, cancellationToken);
        var seconds = TimeProvider.System.GetElapsedTime(since).TotalSeconds;
        await host.StopAsync(cancellationToken);
        return chains / seconds;
    }

    public static string QueueOf(int hop) => $"skeleton-{hop}";

    private static Task SendAsync(ISendEndpoint endpoint, IEnumerable<Hop> hops, CancellationToken cancellationToken) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            hops, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellationToken }, async (hop, stop) => await endpoint.Send(hop, stop));
}
