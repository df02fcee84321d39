using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.FollowLookup;
using PartsCatalog.SalesforceGateway.RawAnswers;
using PartsCatalog.SalesforceGateway.ReadCatalog;
using PartsCatalog.SalesforceGateway.Settlements;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;
using RabbitMQ.Client;

namespace PartsCatalog.SalesforceGateway.Tests.Hosting;

/// <summary>A gateway with database, broker and neighbours, one a test class; tests keep apart by client, part and session.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!;

    internal TestBroker Broker { get; private set; } = null!;

    internal NeighbourService Orchestrator { get; private set; } = null!;

    internal NeighbourService Adapter { get; private set; } = null!;

    internal NeighbourService Consensus { get; private set; } = null!;

    internal GatewayHost Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Broker = await TestBroker.CreateAsync();
        await DeclareSagaQueueAsync();
        Orchestrator = await NeighbourService.StartAsync(OrchestratorClient.Service);
        Adapter = await NeighbourService.StartAsync(SupplierAdapterClient.Service);
        Consensus = await NeighbourService.StartAsync(ConsensusClient.Service);
        Gateway = new GatewayHost(Database.ConnectionString, Broker.ConnectionString, Orchestrator.Address, Adapter.Address, Consensus.Address);
        await Gateway.Services.BusIsHealthyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Orchestrator.DisposeAsync();
        await Adapter.DisposeAsync();
        await Consensus.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Publishes as another service would, over the real broker.</summary>
    internal async Task PublishAsync<T>(T message)
        where T : class
    {
        await using var uow = await Gateway.Services.GetRequiredService<IUnitOfWorkFactory>().BeginAsync();
        await uow.PublishAsync(message);
        await uow.CommitAsync();
    }

    /// <summary>Stores published records past the broker.</summary>
    internal static async Task StoreAsync(NpgsqlDataSource database, params IEnumerable<RecordPublished> published)
    {
        foreach (var record in published)
            await PublishedDocuments.SaveAsync(database, record, TestContext.Current.CancellationToken);
    }

    /// <summary>Stores a session's good end past the broker.</summary>
    internal static Task EndAsync(NpgsqlDataSource database, LookupCompleted end) => EndedLookups.SaveAsync(
        database, end.RequestId, JsonSerializer.Serialize(end, ContractJson.Options), end.CompletedAt, end.Part, end.Version, TestContext.Current.CancellationToken);

    internal Task StoreAsync(params IEnumerable<RecordPublished> published) => StoreAsync(Database.DataSource, published);

    // The orchestrator's queue: the gateway sends there, and mandatory messages need somebody who takes them.
    private async Task DeclareSagaQueueAsync()
    {
        var factory = new ConnectionFactory { Uri = new Uri(Broker.ConnectionString) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(EndpointNames.LookupSaga, ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync(EndpointNames.LookupSaga, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(EndpointNames.LookupSaga, EndpointNames.LookupSaga, "");
    }
}
