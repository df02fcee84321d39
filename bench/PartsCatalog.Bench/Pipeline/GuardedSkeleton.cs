using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartsCatalog.FaultChecks;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.Bench.Pipeline;

/// <summary>
/// What the guarantees cost alone: the yardstick's chain with the services' own messaging, an inbox row, an outbox row and a commit a hop, and no other work. Four
/// of the pipeline's messages need less: what is idempotent by itself writes one row and no outbox.
/// </summary>
internal static class GuardedSkeleton
{
    private const string Chain = "guarded-skeleton";
    private const string Database = "skeletondb";

    public static async Task<ChainFigures> RunAsync(SystemUnderTest system, int messages, int bytes, int chains, int senders, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(GuardedSkeleton).Assembly.GetName().Name });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ConnectionStrings:{Database}"] = await CreateDatabaseAsync(system, cancellationToken),
            ["ConnectionStrings:rabbitmq"] = system.Broker,
            ["Logging:LogLevel:Default"] = "Warning",
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.AddServiceDefaults();
        builder.AddPostgres(Database);
        builder.Services.AddSingleton(new FinishLine());
        builder.AddMessaging(bus =>
        {
            bus.UseOutbox();
            for (var hop = 0; hop < messages; hop++)
                bus.AddConsumer<HopConsumer>(HopConsumer.QueueOf(Chain, hop), queue => queue.Prefetch = 64);
        });
        await using var app = builder.Build();
        await app.StartAsync(cancellationToken);
        var works = app.Services.GetRequiredService<IUnitOfWorkFactory>();
        // Random, as it is packed on its way: what is left of it is as long as the pipeline's messages are.
        var first = new Hop(Chain, 1, messages, Convert.ToBase64String(RandomBytes(bytes)));
        var figures = await new ChainRun(system, app.Services.GetRequiredService<FinishLine>(), async stop =>
        {
            await using var work = await works.BeginAsync(stop);
            await work.SendAsync(HopConsumer.QueueOf(Chain, 0), first, stop);
            await work.CommitAsync(stop);
        }).MeasureAsync(chains, senders, cancellationToken);
        await app.StopAsync(cancellationToken);
        return figures;
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static async Task<string> CreateDatabaseAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        var other = await system.DatabaseAsync("lookupdb");
        await using var command = other.CreateCommand($"CREATE DATABASE {Database}");
        await command.ExecuteNonQueryAsync(cancellationToken);
        var address = await system.Application.GetConnectionStringAsync("lookupdb", cancellationToken);
        return new NpgsqlConnectionStringBuilder(address) { Database = Database }.ConnectionString;
    }
}
