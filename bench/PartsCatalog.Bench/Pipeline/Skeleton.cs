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
    private const string Chain = "skeleton";

    // What MassTransit's envelope takes is not payload.
    private const int EnvelopeBytes = 700;

    public static async Task<ChainFigures> RunAsync(SystemUnderTest system, int messages, int bytes, int chains, int senders, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var finish = new FinishLine();
        builder.Services.AddSingleton(finish);
        // The first message is sent when its queue is bound; before that the broker would drop it, and the run wait for it.
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
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
                    broker.ReceiveEndpoint(HopConsumer.QueueOf(Chain, hop), queue =>
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
        var first = new Hop(Chain, 1, messages, new string('x', Math.Max(16, bytes - EnvelopeBytes)));
        var start = await host.Services.GetRequiredService<IBus>().GetSendEndpoint(HopConsumer.AddressOf(Chain, 0));
        var figures = await new ChainRun(system, finish, stop => start.Send(first, stop)).MeasureAsync(chains, senders, cancellationToken);
        await host.StopAsync(cancellationToken);
        return figures;
    }
}
