using System.Collections.Concurrent;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.ServiceDefaults;
using PartsCatalog.TestSupport;

[assembly: AssemblyFixture(typeof(PartsCatalog.CatalogBuilder.Tests.RunningCatalog))]

namespace PartsCatalog.CatalogBuilder.Tests;

/// <summary>The service on a real database and broker, with the queues of those it talks to. One for the run; each test has a part of its own.</summary>
public sealed class RunningCatalog : IAsyncLifetime
{
    private const string SigningKey = "sim-key-sim-key-sim-key-sim-key-sim";
    private static int _parts;
    private readonly ConcurrentQueue<CatalogRecordBuilt> _answers = new();
    private readonly ConcurrentQueue<RecordPublished> _published = new();
    private TestBroker? _broker;
    private IHost? _peers;
    private WebApplicationFactory<Program>? _service;

    /// <summary>Its database.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>Calls it as another service does.</summary>
    public HttpClient Http => _peers!.Services.GetRequiredService<CatalogClient>().Http;

    /// <summary>Calls it without a token.</summary>
    public HttpClient Stranger => _service!.CreateClient();

    /// <summary>A part that no other test has.</summary>
    public static PartKey NewPart(string manufacturer = "GE") => PartKey.Of(manufacturer, $"CB{Interlocked.Increment(ref _parts):00000}");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        _broker = await TestBroker.CreateAsync();
        _peers = Peers(_broker.ConnectionString);
        await _peers.StartAsync();
        _service = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseSetting("ConnectionStrings:catalogdb", Database.ConnectionString)
            .UseSetting("ConnectionStrings:rabbitmq", _broker.ConnectionString)
            .UseSetting("Internal:SigningKey", SigningKey)
            .UseSetting("Logging:LogLevel:Default", "Warning"));
        _ = _service.Server;
        await _peers.Services.BusIsHealthyAsync();
        await _service.Services.BusIsHealthyAsync();
    }

    /// <summary>Sends a message to the service's queue.</summary>
    public async Task SendAsync<T>(T message, Guid? messageId = null)
        where T : class
    {
        var endpoint = await _peers!.Services.GetRequiredService<IBus>().GetSendEndpoint(new Uri($"exchange:{EndpointNames.CatalogBuilder}"));
        await endpoint.Send(message, context => context.MessageId = messageId ?? NewId.NextGuid());
    }

    /// <summary>Publishes an event, as the supplier adapter does.</summary>
    public Task PublishAsync<T>(T message)
        where T : class => _peers!.Services.GetRequiredService<IBus>().Publish(message);

    /// <summary>Has a build made and waits for its answer.</summary>
    public async Task<CatalogRecordBuilt> BuildAsync(ConsensusReached build)
    {
        var before = Answers(build).Count;
        await SendAsync(build);
        await Eventually.Async(() => Answers(build).Count > before, description: $"an answer to build {build.SessionId}/{build.Round}");
        return Answers(build)[^1];
    }

    /// <summary>The answers to a build so far.</summary>
    public IReadOnlyList<CatalogRecordBuilt> Answers(ConsensusReached build) =>
        [.. _answers.Where(answer => answer.SessionId == build.SessionId && answer.Round == build.Round)];

    /// <summary>What was published about a part so far, the oldest version first: nothing promises that messages arrive in their order.</summary>
    public IReadOnlyList<RecordPublished> Published(PartKey part) =>
        [.. _published.Where(record => record.Part == part).OrderBy(record => record.Version).ThenBy(record => record.LastVerified)];

    /// <summary>Waits until that much was published about a part.</summary>
    public async Task<IReadOnlyList<RecordPublished>> PublishedAsync(PartKey part, int count)
    {
        await Eventually.Async(() => Published(part).Count >= count, description: $"{count} publications of {part}");
        return Published(part);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_peers is not null)
        {
            await _peers.StopAsync();
            _peers.Dispose();
        }

        if (_broker is not null)
        {
            await _broker.DisposeAsync();
        }

        await Database.DisposeAsync();
    }

    private IHost Peers(string broker)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:rabbitmq"] = broker,
            ["Internal:SigningKey"] = SigningKey,
            ["services:catalog-builder:http:0"] = "http://catalog-builder.test",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddServiceDefaults();
        builder.Services.AddSingleton(_answers);
        builder.Services.AddSingleton(_published);
        builder.AddMessaging(bus =>
        {
            bus.AddConsumer<Answered>(EndpointNames.LookupSaga);
            bus.AddConsumer<Gateway>(EndpointNames.SalesforceGateway);
        });
        builder.AddInternalClient<CatalogClient>("catalog-builder").ConfigurePrimaryHttpMessageHandler(() => _service!.Server.CreateHandler());
        return builder.Build();
    }

    private sealed record CatalogClient(HttpClient Http);

    private sealed class Answered(ConcurrentQueue<CatalogRecordBuilt> answers) : IConsumer<CatalogRecordBuilt>
    {
        public Task Consume(ConsumeContext<CatalogRecordBuilt> context)
        {
            answers.Enqueue(context.Message);
            return Task.CompletedTask;
        }
    }

    private sealed class Gateway(ConcurrentQueue<RecordPublished> published) : IConsumer<RecordPublished>
    {
        public Task Consume(ConsumeContext<RecordPublished> context)
        {
            published.Enqueue(context.Message);
            return Task.CompletedTask;
        }
    }
}
