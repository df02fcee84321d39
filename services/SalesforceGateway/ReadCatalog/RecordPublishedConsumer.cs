using MassTransit;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>Takes a published version into the gateway's documents.</summary>
internal sealed class RecordPublishedConsumer(UnitOfWork uow) : IConsumer<RecordPublished>
{
    public Task Consume(ConsumeContext<RecordPublished> context)
    {
        foreach (var command in PublishedDocuments.Save(context.Message))
            uow.Defer(command);
        return Task.CompletedTask;
    }
}
