using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.PlainJson;

public sealed class A_program_without_MassTransit(Servers servers) : IClassFixture<Servers>
{
    private const string Door = "greetings";
    private const string In = "test.greeting";
    private const string Out = "test.greeted";
    private readonly Received _received = new();

    [Fact]
    public async Task Publishes_plain_json_and_reads_the_result_as_plain_json()
    {
        await using var host = await StartAsync();
        await using var outside = await OutsideAsync();
        await outside.Channel.QueueDeclareAsync("outside-results", durable: true, exclusive: false, autoDelete: false);
        // Nothing was published yet: the exchange is there for those who listen first.
        await Eventually.Async(() => ExchangeIsThereAsync(Out));
        await outside.Channel.QueueBindAsync("outside-results", Out, "");
        var id = Guid.NewGuid();

        await outside.PublishJsonAsync(In, $$"""{"requestId":"{{id}}","name":"Ada"}""");

        var result = await ResultAsync(outside, id);
        result.BasicProperties.ContentType.ShouldBe("application/json");
        var json = JsonDocument.Parse(result.Body).RootElement;
        json.GetProperty("text").GetString().ShouldBe("Hello Ada");
        json.GetProperty("score").GetDecimal().ShouldBe(0.5m);
        json.TryGetProperty("nothing", out _).ShouldBeFalse();
        json.TryGetProperty("messageType", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Asks_twice_and_is_answered_once()
    {
        await using var host = await StartAsync();
        await using var outside = await OutsideAsync();
        var id = Guid.NewGuid();

        for (var i = 0; i < 3; i++)
            await outside.PublishJsonAsync(In, $$"""{"requestId":"{{id}}","name":"Twin"}""");
        await outside.PublishJsonAsync(In, $$"""{"requestId":"{{Guid.NewGuid()}}","name":"Last"}""");

        await Eventually.Async(() => _received.Of<Greeting>().Any(greeting => greeting.Name == "Last"));
        await Eventually.Async(() => _received.Of<Greeted>().Any(greeted => greeted.Text == "Hello Last"));
        await Eventually.Async(() => _received.Of<Greeted>().Any(greeted => greeted.Text == "Hello Twin"));
        _received.Of<Greeted>().Count(greeted => greeted.Text == "Hello Twin").ShouldBe(1);
    }

    [Theory]
    [InlineData("", "no Greeting")]
    [InlineData("hello", "no Greeting")]
    [InlineData("null", "null")]
    [InlineData("[]", "no Greeting")]
    [InlineData("""{"name":"Ada"}""", "requestId")]
    [InlineData("""{"requestId":"nonsense","name":"Ada"}""", "$.requestId")]
    [InlineData("""{"requestId":"00000000-0000-0000-0000-000000000000","name":"Ada"}""", "The id is empty")]
    [InlineData("""{"requestId":"7f7d4c0f-5b0e-4d4e-9a54-2a6d1f1f0001","name":"Ada","colour":"red"}""", "colour")]
    [InlineData("""{"requestId":"7f7d4c0f-5b0e-4d4e-9a54-2a6d1f1f0002","name":""}""", "name must not be empty")]
    public async Task Is_told_in_the_dead_letter_what_is_wrong_and_the_next_goes_on(string body, string reason)
    {
        await using var host = await StartAsync();
        await using var outside = await OutsideAsync();
        var before = (await servers.Broker.PeekAsync(Door + "_dead")).Count;
        var next = Guid.NewGuid();

        await outside.PublishJsonAsync(In, body);
        await outside.PublishJsonAsync(In, $$"""{"requestId":"{{next}}","name":"Next"}""");

        await Eventually.Async(() => _received.Of<Greeting>().Any(greeting => greeting.RequestId == next));
        await Eventually.AssertsAsync(async () =>
        {
            var letters = await servers.Broker.PeekAsync(Door + "_dead");
            letters.Count.ShouldBe(before + 1);
            letters.ShouldContain(letter => letter.GetProperty("payload").GetString() == body
                && letter.GetProperty("properties").GetProperty("headers").GetProperty("dead-letter-reason").GetString()!.Contains(reason));
        });
    }

    [Fact]
    public async Task Is_refused_more_than_the_largest_body()
    {
        await using var host = await StartAsync();
        await using var outside = await OutsideAsync();

        await outside.PublishJsonAsync(In, $$"""{"requestId":"{{Guid.NewGuid()}}","name":"{{new string('a', 2000)}}"}""");

        await Eventually.AssertsAsync(async () => (await servers.Broker.PeekAsync(Door + "_dead")).ShouldContain(letter =>
            letter.GetProperty("properties").GetProperty("headers").GetProperty("dead-letter-reason").GetString()!.Contains("at most 1000 are read")));
    }

    [Fact]
    public async Task May_do_only_that()
    {
        await using var host = await StartAsync();
        await using var outside = await OutsideAsync();

        await Should.ThrowAsync<OperationInterruptedException>(() => outside.Channel.QueueDeclareAsync("other", durable: true, exclusive: false, autoDelete: false));

        await using var again = await OutsideAsync();
        await Should.ThrowAsync<Exception>(() => again.PublishJsonAsync(Door, "{}"));
    }

    [Fact]
    public async Task Is_forwarded_where_the_door_leads_to_another_endpoint()
    {
        await using var host = await ServiceHost.StartAsync(
            servers.Database,
            servers.Broker,
            bus =>
            {
                bus.UseOutbox();
                bus.AddPlainJsonDoor("forwarding-door", "test.forwarded", "behind-the-door", Checks());
                bus.AddConsumer<RecordingConsumer<Greeting>>("behind-the-door");
            },
            builder => builder.Services.AddSingleton(_received));
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var id = Guid.NewGuid();

        await raw.PublishJsonAsync("test.forwarded", $$"""{"requestId":"{{id}}","name":"Ada"}""");

        await Eventually.Async(() => _received.Of<Greeting>().Any(greeting => greeting.RequestId == id));
    }

    /// <summary>A user who may write the request exchange and read his own queue, bound to the results.</summary>
    private async Task<RawBroker> OutsideAsync() => await RawBroker.ConnectAsync(await servers.Broker.AddUserAsync(
        "outside-" + servers.Broker.VirtualHost, "sim-key", configure: "^outside-", write: @"^(test\.greeting|outside-.*)$", read: @"^(test\.greeted|outside-.*)$"));

    private async Task<bool> ExchangeIsThereAsync(string exchange)
    {
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        try
        {
            await raw.Channel.ExchangeDeclarePassiveAsync(exchange);
            return true;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }

    private static Task<BasicGetResult> ResultAsync(RawBroker outside, Guid id) => Eventually.GetAsync(async () =>
        await outside.Channel.BasicGetAsync("outside-results", autoAck: true) is { } result && Encoding.UTF8.GetString(result.Body.Span).Contains(id.ToString()) ? result : null);

    private static PlainJsonDoor<Greeting> Checks() => new()
    {
        MessageId = greeting => greeting.RequestId,
        Check = greeting => greeting.Name.Length == 0 ? ["name must not be empty."] : [],
        MaxBytes = 1000,
    };

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddPlainJsonDoor<Greeting, GreetingConsumer>(Door, In, Checks());
            bus.AddConsumer<RecordingConsumer<Greeted>>("greeted-listener");
            bus.PublishPlain<Greeted>(Out);
        },
        builder => builder.Services.AddSingleton(_received));
}
