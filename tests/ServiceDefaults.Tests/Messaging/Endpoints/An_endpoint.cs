using System.Collections.Concurrent;
using System.Diagnostics;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

public sealed class An_endpoint(Servers servers) : IClassFixture<Servers>
{
    private readonly Received _received = new();

    [Fact]
    public async Task Is_a_quorum_queue_with_a_delivery_limit_and_a_dead_letter_queue()
    {
        await using var host = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);

        // Declaring a queue with the same arguments succeeds only where they are the same.
        await raw.Channel.QueueDeclareAsync("ruled", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            ["x-delivery-limit"] = 50,
            ["x-dead-letter-exchange"] = "ruled_dead",
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        });
        await raw.Channel.QueueDeclareAsync("ruled_dead", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
    }

    [Fact]
    public async Task Puts_the_session_on_every_log_line()
    {
        var logs = new ScopeLogs();
        await using var host = await StartAsync(services => services.AddSingleton<ILoggerProvider>(logs));
        var session = Guid.NewGuid();

        await host.SendAsync("ruled", new DoWork { SessionId = session, Text = "logged" });

        await Eventually.Async(() => logs.Lines.Any(line => line.Contains("logged here") && line.Contains($"SessionId:{session}")));
    }

    [Fact]
    public async Task Keeps_one_lookup_in_one_trace_through_outbox_and_sweeper()
    {
        using var source = new ActivitySource("PartsCatalog.Tests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == source.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await StartAsync();
        string trace;

        using (var activity = source.StartActivity("request"))
        {
            trace = activity!.TraceId.ToString();
            await host.SendAsync(EffectConsumer.Endpoint, new DoWork { SessionId = Guid.NewGuid(), Text = "traced" });
            await using var work = await host.Works.BeginAsync();
            // Too far in the future for the sender in memory: the sweeper has to find the trace in the row.
            await work.SendAsync("recorder", new WorkDone { SessionId = Guid.NewGuid(), Text = "swept" }, DateTimeOffset.UtcNow.AddSeconds(1));
            await work.CommitAsync();
        }

        await Eventually.Async(() => _received.TraceIds.Count == 3);
        _received.TraceIds.ShouldBe([trace, trace, trace]);
    }

    [Fact]
    public async Task Without_an_outbox_refuses_to_send_commands()
    {
        await using var sender = await ServiceHost.StartAsync(null, servers.Broker, bus => bus.AddConsumer<RelayConsumer>("relay"));
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);

        await raw.PublishEnvelopeAsync("relay", new DoWork { SessionId = Guid.NewGuid(), Text = "recorder" }, Guid.NewGuid());

        await Eventually.AssertsAsync(async () => (await servers.Broker.PeekAsync("relay_dead")).ShouldHaveSingleItem().ToString()
            .ShouldContain("Sending WorkDone needs the outbox: call UseOutbox in AddMessaging."));
    }

    [Fact]
    public async Task That_is_idempotent_takes_a_repeated_message_again_and_keeps_no_inbox()
    {
        await using var host = await ServiceHost.StartAsync(
            servers.Database,
            servers.Broker,
            bus =>
            {
                bus.UseOutbox();
                bus.AddConsumer<RecordingConsumer<WorkDone>>("tolerant", endpoint => endpoint.Idempotent = true);
            },
            builder => builder.Services.AddSingleton(_received));
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var (message, id) = (new WorkDone { SessionId = Guid.NewGuid(), Text = "twice" }, Guid.NewGuid());

        await raw.PublishEnvelopeAsync("tolerant", message, id);
        await raw.PublishEnvelopeAsync("tolerant", message, id);

        await Eventually.Async(() => _received.Of<WorkDone>().Count() == 2);
        (await servers.Database.ScalarAsync<long>($"SELECT count(*) FROM inbox WHERE message_id = '{id}'")).ShouldBe(0);
    }

    private Task<ServiceHost> StartAsync(Action<IServiceCollection>? configure = null) => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<LoggingConsumer>("ruled");
            bus.AddConsumer<EffectConsumer>(EffectConsumer.Endpoint);
            bus.AddConsumer<RecordingConsumer<WorkDone>>("recorder");
        },
        builder =>
        {
            builder.Services.AddSingleton(_received);
            configure?.Invoke(builder.Services);
        });

    internal sealed class LoggingConsumer(ILogger<LoggingConsumer> logger) : IConsumer<DoWork>
    {
        public Task Consume(ConsumeContext<DoWork> context)
        {
            logger.LogWarning("{Text} here", context.Message.Text);
            return Task.CompletedTask;
        }
    }

    internal sealed class RelayConsumer : IConsumer<DoWork>
    {
        public Task Consume(ConsumeContext<DoWork> context) =>
            context.SendTo(context.Message.Text, new WorkDone { SessionId = context.Message.SessionId, Text = "relayed" });
    }

    private sealed class ScopeLogs : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(this);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
        }

        private sealed class Logger(ScopeLogs logs) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var scopes = new List<object?>();
                logs._scopes?.ForEachScope((scope, list) => list.Add(scope), scopes);
                logs.Lines.Enqueue($"{formatter(state, exception)} {string.Join(' ', scopes)}");
            }
        }
    }
}
