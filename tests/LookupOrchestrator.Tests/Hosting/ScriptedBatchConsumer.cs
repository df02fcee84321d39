using MassTransit;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.LookupOrchestrator.Tests.Hosting;

/// <summary>Questions of batches, which come by a queue of their own.</summary>
internal sealed class ScriptedBatchConsumer(ScriptedServices services) : IConsumer<QuerySuppliers>
{
    public Task Consume(ConsumeContext<QuerySuppliers> context) => services.AnswerAsync(context.Message, context);
}
