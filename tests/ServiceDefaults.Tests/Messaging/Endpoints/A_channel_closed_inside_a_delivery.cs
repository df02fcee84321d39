using Microsoft.Extensions.Logging.Abstractions;
using PartsCatalog.ServiceDefaults.Messaging.Endpoints;
using PartsCatalog.TestSupport;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

/// <summary>What MassTransit does to a channel that died. The second test is the control: once it fails, the client has mended it, and the first one's subject can go.</summary>
public sealed class A_channel_closed_inside_a_delivery
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Lets_the_delivery_end_where_its_closing_is_not_waited_for()
    {
        await using var broker = await TestBroker.CreateAsync();
        var (channel, delivery) = await DeliverAsync(broker, channel => UnawaitedCloseChannel.Around(channel, NullLogger.Instance));

        await delivery.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Eventually.Async(() => channel.IsClosed);
    }

    [Fact]
    public async Task Waits_for_itself_otherwise()
    {
        await using var broker = await TestBroker.CreateAsync();
        var (_, delivery) = await DeliverAsync(broker, channel => channel);

        await Should.ThrowAsync<TimeoutException>(() => delivery.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    /// <returns>The channel, and the handling of a message in which it is closed, as it is seen by the handler.</returns>
    private static async Task<(IChannel Channel, Task Delivery)> DeliverAsync(TestBroker broker, Func<IChannel, IChannel> seen)
    {
        // Not disposed of: that would wait for the delivery too. It ends with its virtual host.
        var connection = await new ConnectionFactory { Uri = new Uri(broker.ConnectionString), AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
        var channel = await connection.CreateChannelAsync();
        var queue = (await channel.QueueDeclareAsync()).QueueName;
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, _) =>
        {
            begun.SetResult();
            await seen(channel).CloseAsync();
            handled.SetResult();
        };
        await channel.BasicConsumeAsync(queue, autoAck: true, consumer);
        await channel.BasicPublishAsync("", queue, body: default);
        await begun.Task;
        return (channel, handled.Task);
    }
}
