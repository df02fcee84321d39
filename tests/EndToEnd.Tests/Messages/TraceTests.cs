using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PartsCatalog.Contracts;
using PartsCatalog.TestSupport;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PartsCatalog.EndToEnd.Tests.Messages;

/// <summary>The trace that a client starts is in every message of its lookup. A queue bound to every exchange of the system listens.</summary>
public sealed class One_lookup(RunningSystem system) : IAsyncLifetime
{
    private const string EnvelopeTrace = "MT-Activity-Id";
    private const string PlainTrace = "traceparent";

    private readonly ConcurrentQueue<(string Exchange, string? Session, string? Trace)> _heard = [];
    private IConnection _connection = null!;

    public async ValueTask InitializeAsync()
    {
        _connection = await new ConnectionFactory { Uri = new Uri(system.System.Broker) }.CreateConnectionAsync();
        var channel = await _connection.CreateChannelAsync();
        var queue = (await channel.QueueDeclareAsync()).QueueName;
        foreach (var exchange in await system.System.Management.GetFromJsonAsync<List<JsonElement>>("exchanges/%2F") ?? [])
        {
            var name = exchange.GetProperty("name").GetString()!;
            if (name.Length > 0 && !name.StartsWith("amq.", StringComparison.Ordinal))
                await channel.QueueBindAsync(queue, name, "");
        }

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            var headers = delivery.BasicProperties.Headers;
            _heard.Enqueue((delivery.Exchange, delivery.BasicProperties.CorrelationId, Text(headers, EnvelopeTrace) ?? Text(headers, PlainTrace)));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public async Task Is_one_trace()
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/lookup", UriKind.Relative)) { Content = JsonContent.Create(new { part_number = "WR62X14455" }) };
        request.Headers.Add(PlainTrace, $"00-{trace}-00f067aa0ba902b7-01");
        using var response = await system.Gateway.SendAsync(request);
        await system.EndOfAsync(response.Headers.Location!);
        var session = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session_id").GetString();

        await Eventually.Async(() => OfSession(session).Any(message => message.Exchange == PublicExchanges.LookupCompleted));

        var messages = OfSession(session);
        messages.Select(message => message.Exchange).Distinct().Count().ShouldBeGreaterThan(9);
        messages.ShouldAllBe(message => message.Trace != null && message.Trace.Contains(trace, StringComparison.Ordinal));
    }

    private List<(string Exchange, string? Session, string? Trace)> OfSession(string? session) => [.. _heard.Where(message => message.Session == session)];

    private static string? Text(IDictionary<string, object?>? headers, string name) =>
        headers?.TryGetValue(name, out var value) == true && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
}
