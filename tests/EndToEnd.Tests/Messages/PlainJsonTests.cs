using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using PartsCatalog.Contracts;
using PartsCatalog.TestSupport;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PartsCatalog.EndToEnd.Tests.Messages;

/// <summary>A program of another team: RabbitMQ.Client, JSON as text, and a broker user who may do only this.</summary>
public sealed class A_program_in_another_language(RunningSystem system) : IAsyncLifetime
{
    private const string Results = "warehouse.lookup-results";

    private readonly ConcurrentQueue<(string Exchange, JsonElement Body)> _results = [];
    private IConnection _connection = null!;
    private IChannel _channel = null!;

    public async ValueTask InitializeAsync()
    {
        var user = await new BrokerUser(system.System.Management).AddAsync(
            "warehouse", configure: @"^warehouse\..*", write: @"^(warehouse\..*|partscatalog\.lookup-requested)$", read: @"^(warehouse\..*|partscatalog\.lookup-(completed|failed))$");
        _connection = await new ConnectionFactory { Uri = new UriBuilder(system.System.Broker) { UserName = user.Name, Password = user.Password }.Uri }.CreateConnectionAsync();
        _channel = await _connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await _channel.QueueDeclareAsync(Results, durable: true, exclusive: false, autoDelete: false);
        await _channel.QueueBindAsync(Results, PublicExchanges.LookupCompleted, "");
        await _channel.QueueBindAsync(Results, PublicExchanges.LookupFailed, "");
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            // A copy: the client uses its buffer again.
            _results.Enqueue((delivery.Exchange, JsonDocument.Parse(delivery.Body.ToArray()).RootElement));
            return Task.CompletedTask;
        };
        await _channel.BasicConsumeAsync(Results, autoAck: true, consumer);
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.QueueDeleteAsync(Results);
        await _connection.DisposeAsync();
    }

    [Fact]
    public async Task Publishes_a_lookup_and_reads_how_it_ended()
    {
        var id = Guid.NewGuid();
        await PublishAsync($$"""{"requestId":"{{id}}","partNumber":"wr55x10025","manufacturer":"General Electric","requestedBy":"warehouse"}""");

        var (exchange, body) = await ResultOfAsync(id);

        exchange.ShouldBe(PublicExchanges.LookupCompleted);
        body.GetProperty("part").GetProperty("manufacturer").GetString().ShouldBe("GE");
        body.GetProperty("part").GetProperty("number").GetString().ShouldBe("WR55X10025");
        body.GetProperty("version").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Is_told_why_a_lookup_failed()
    {
        var (unknown, invalid) = (Guid.NewGuid(), Guid.NewGuid());
        await PublishAsync($$"""{"requestId":"{{unknown}}","partNumber":"NONE54321"}""");
        await PublishAsync($$"""{"requestId":"{{invalid}}","partNumber":"no number"}""");

        (await ResultOfAsync(unknown)).Body.GetProperty("reason").GetString().ShouldBe("NOT_FOUND");
        var refused = (await ResultOfAsync(invalid)).Body;
        refused.GetProperty("reason").GetString().ShouldBe("INVALID");
        refused.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("for example WR55X10025");
    }

    [Theory]
    [InlineData("no JSON at all", "JSON")]
    [InlineData("""{"partNumber":"WR55X10025"}""", "requestId")]
    [InlineData("""{"requestId":"seven","partNumber":"WR55X10025"}""", "requestId")]
    [InlineData("""{"requestId":"0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a","partNumber":{"a":1}}""", "partNumber")]
    public async Task Finds_a_malformed_message_dead_lettered_with_the_reason_and_the_rest_goes_on(string malformed, string reason)
    {
        var id = Guid.NewGuid();
        await PublishAsync(malformed);
        await PublishAsync($$"""{"requestId":"{{id}}","partNumber":"WR55X10025","manufacturer":"GE"}""");

        (await ResultOfAsync(id)).Exchange.ShouldBe(PublicExchanges.LookupCompleted);
        await Eventually.AssertsAsync(async () =>
            (await system.System.DeadLettersAsync()).ShouldContain(letter =>
                letter.GetProperty("payload").GetString() == malformed && letter.GetProperty("properties").ToString().Contains(reason, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Gets_the_same_end_once_however_often_it_asks_with_one_id()
    {
        var id = Guid.NewGuid();
        for (var time = 0; time < 3; time++)
        {
            await PublishAsync($$"""{"requestId":"{{id}}","partNumber":"W10295370A","manufacturer":"Whirlpool"}""");
        }

        await ResultOfAsync(id);
        var last = Guid.NewGuid();
        await PublishAsync($$"""{"requestId":"{{last}}","partNumber":"WR55X10025","manufacturer":"GE"}""");
        await ResultOfAsync(last);
        _results.Count(result => result.Body.GetProperty("requestId").GetGuid() == id).ShouldBe(1);
    }

    [Fact]
    public async Task May_not_read_or_write_anything_else()
    {
        var channel = await _connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await Should.ThrowAsync<RabbitMQ.Client.Exceptions.OperationInterruptedException>(() => channel.QueueDeclarePassiveAsync(EndpointNames.LookupSaga)
            .ContinueWith(_ => channel.BasicGetAsync(EndpointNames.LookupSaga, autoAck: true), TaskScheduler.Default).Unwrap());
    }

    private async Task PublishAsync(string json) => await _channel.BasicPublishAsync(
        PublicExchanges.LookupRequested, "", mandatory: true, new BasicProperties { Persistent = true, ContentType = "application/json" }, Encoding.UTF8.GetBytes(json));

    private async Task<(string Exchange, JsonElement Body)> ResultOfAsync(Guid id)
    {
        (string Exchange, JsonElement Body) found = default;
        await Eventually.Async(
            () =>
            {
                found = _results.FirstOrDefault(result => result.Body.GetProperty("requestId").GetGuid() == id);
                return found.Exchange is not null;
            },
            TimeSpan.FromSeconds(60));
        return found;
    }
}
