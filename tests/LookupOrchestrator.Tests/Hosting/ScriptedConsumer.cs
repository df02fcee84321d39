using MassTransit;

namespace PartsCatalog.LookupOrchestrator.Tests.Hosting;

internal sealed class ScriptedConsumer<T>(ScriptedServices services) : IConsumer<T>
    where T : class
{
    public Task Consume(ConsumeContext<T> context) => services.AnswerAsync(context.Message, context);
}
