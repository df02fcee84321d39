using MassTransit;
using MassTransit.RabbitMqTransport;
using NSubstitute;
using PartsCatalog.ServiceDefaults.Messaging.Endpoints;
using PartsCatalog.TestSupport;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

public class An_endpoint_that_is_set_up
{
    private readonly ManualClock _clock = new();
    private readonly ChannelContext _channel = Substitute.For<ChannelContext>();

    [Fact]
    public async Task Does_not_wait_for_ever_for_a_declaration_that_is_never_answered()
    {
        _channel.QueueDeclare("q", true, false, false, Arg.Any<IDictionary<string, object>>()).Returns(new TaskCompletionSource<QueueDeclareOk>().Task);

        var declared = SetUpAsync(context => context.QueueDeclare("q", true, false, false, new Dictionary<string, object>()));
        _clock.Advance(BoundedSetupFilter.Limit - TimeSpan.FromSeconds(1));
        declared.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<TimeoutException>(() => declared);
    }

    [Theory]
    [InlineData("exchange")]
    [InlineData("exchange binding")]
    [InlineData("queue binding")]
    [InlineData("prefetch")]
    [InlineData("consumer")]
    public async Task Bounds_every_question_to_the_broker(string question)
    {
        var never = new TaskCompletionSource<string>().Task;
        var (arguments, consumer) = (new Dictionary<string, object>(), Substitute.For<IAsyncBasicConsumer>());
        _channel.ExchangeDeclare(default, default, default, default, default).ReturnsForAnyArgs(never);
        _channel.ExchangeBind(default, default, default, default).ReturnsForAnyArgs(never);
        _channel.QueueBind(default, default, default, default).ReturnsForAnyArgs(never);
        _channel.BasicQos(default, default, default).ReturnsForAnyArgs(never);
        _channel.BasicConsume(default, default, default, default, default, default, default).ReturnsForAnyArgs(never);

        var asked = SetUpAsync(context => question switch
        {
            "exchange" => context.ExchangeDeclare("e", "fanout", true, false, arguments),
            "exchange binding" => context.ExchangeBind("d", "e", "", arguments),
            "queue binding" => context.QueueBind("q", "e", "", arguments),
            "prefetch" => context.BasicQos(0, 1, false),
            _ => context.BasicConsume("q", false, false, arguments, consumer, "", CancellationToken.None),
        });
        _clock.Advance(BoundedSetupFilter.Limit);

        await Should.ThrowAsync<TimeoutException>(() => asked);
    }

    [Fact]
    public async Task Gets_the_answer_that_comes_in_time()
    {
        _channel.QueueDeclare("q", true, false, false, Arg.Any<IDictionary<string, object>>()).Returns(new QueueDeclareOk("q", 1, 2));

        await SetUpAsync(async context =>
            (await context.QueueDeclare("q", true, false, false, new Dictionary<string, object>())).MessageCount.ShouldBe(1u));
    }

    private Task SetUpAsync(Func<ChannelContext, Task> work) => new BoundedSetupFilter(_clock).Send(_channel, Pipe.ExecuteAsync(work));
}
