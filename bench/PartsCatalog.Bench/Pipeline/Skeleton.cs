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
        var finish = new FinishLine(chains);
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
        var start = await host.Services.GetRequiredService<IBus>().GetSendEndpoint(new Uri($"queue:{QueueOf(0)}"));
        await SendAsync(start, Enumerable.Repeat(new Hop(1, messages, payload), Math.Min(chains, 100)), cancellationToken);
        await finish.WarmAsync(Math.Min(chains, 100), cancellationToken);

        var since = TimeProvider.System.GetTimestamp();
        await SendAsync(start, Enumerable.Repeat(new Hop(1, messages, payload), chains), cancellationToken);
        await finish.AllAsync(cancellationToken);
        var seconds = TimeProvider.System.GetElapsedTime(since).TotalSeconds;
        await host.StopAsync(cancellationToken);
        return chains / seconds;
    }

    public static string QueueOf(int hop) => $"skeleton-{hop}";

    private static Task SendAsync(ISendEndpoint endpoint, IEnumerable<Hop> hops, CancellationToken cancellationToken) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            hops, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellationToken }, async (hop, stop) => await endpoint.Send(hop, stop));
}
