using System.Diagnostics;
using MassTransit;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>Keeps what it is given.</summary>
internal sealed class RecordingConsumer<T>(Received received) : IConsumer<T>
    where T : class
{
    public Task Consume(ConsumeContext<T> context)
    {
        received.Messages.Enqueue(context.Message);
        received.TraceIds.Enqueue(Activity.Current?.TraceId.ToString());
        return Task.CompletedTask;
    }
}
