using System.Collections.Concurrent;
using System.Text.Json;
using PartsCatalog.Contracts;
using PartsCatalog.FaultChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PartsCatalog.Bench.Measuring;

/// <summary>Hears how lookups end, as another team's program would, and when.</summary>
internal sealed class Completions : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<long>> _ends = new();
    private readonly ConcurrentDictionary<Guid, JsonElement> _bodies = new();
    private IConnection _connection = null!;
    private int _failed;

    public int Failed => _failed;

    public int Ended => _bodies.Count;

    public static async Task<Completions> ListenAsync(SystemUnderTest system)
    {
        var completions = new Completions { _connection = await new ConnectionFactory { Uri = new Uri(system.Broker) }.CreateConnectionAsync() };
        var channel = await completions._connection.CreateChannelAsync();
        var queue = (await channel.QueueDeclareAsync()).QueueName;
        await channel.QueueBindAsync(queue, PublicExchanges.LookupCompleted, "");
        await channel.QueueBindAsync(queue, PublicExchanges.LookupFailed, "");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += completions.OnEndAsync;
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer);
        return completions;
    }

    /// <summary>The timestamp (TimeProvider.System) at which a lookup's end was heard.</summary>
    public Task<long> EndOfAsync(Guid session) => SourceOf(session).Task;

    public JsonElement BodyOf(Guid session) => _bodies[session];

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private Task OnEndAsync(object sender, BasicDeliverEventArgs delivery)
    {
        var at = TimeProvider.System.GetTimestamp();
        var body = JsonDocument.Parse(delivery.Body.ToArray()).RootElement;
        var session = body.GetProperty("requestId").GetGuid();
        if (delivery.Exchange == PublicExchanges.LookupFailed)
        {
            Interlocked.Increment(ref _failed);
        }

        _bodies[session] = body;
        SourceOf(session).TrySetResult(at);
        return Task.CompletedTask;
    }

    private TaskCompletionSource<long> SourceOf(Guid session) => _ends.GetOrAdd(session, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
