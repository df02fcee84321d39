using Dapper;
using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>Writes state and publishes an event; fails after both when it is told to.</summary>
internal sealed class EffectConsumer(UnitOfWork work, Received received) : IConsumer<DoWork>
{
    public const string Endpoint = "effect";

    /// <summary>Text that makes the consumer fail every time.</summary>
    public const string Poison = "poison";

    /// <summary>Start of a text that makes it fail the first time it is seen.</summary>
    public const string FailsOnce = "fails-once";

    /// <summary>Start of a text that makes it fail from the second time on that it is seen.</summary>
    public const string FailsAgain = "fails-again";

    public async Task Consume(ConsumeContext<DoWork> context)
    {
        var message = context.Message;
        var seenBefore = received.Of<DoWork>().Any(other => other.Text == message.Text);
        received.Messages.Enqueue(message);
        received.TraceIds.Enqueue(System.Diagnostics.Activity.Current?.TraceId.ToString());
        await work.Connection.ExecuteAsync("INSERT INTO effects (text) VALUES (@Text)", new { message.Text }, work.Transaction);
        await context.Publish(new WorkDone { SessionId = message.SessionId, Text = message.Text });
        if (message.Text == Poison)
            throw new InvalidOperationException("This message is poison.");
        if (message.Text.StartsWith(FailsOnce, StringComparison.Ordinal) && !seenBefore)
            throw new InvalidOperationException("This message fails once.");
        if (message.Text.StartsWith(FailsAgain, StringComparison.Ordinal) && seenBefore)
            throw new InvalidOperationException("This message has left something behind.");
    }
}
