using MassTransit;
using Npgsql;
using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>Takes a published version into the gateway's documents.</summary>
internal sealed class RecordPublishedConsumer(NpgsqlDataSource database) : IConsumer<RecordPublished>
{
    public Task Consume(ConsumeContext<RecordPublished> context) => PublishedDocuments.SaveAsync(database, context.Message, context.CancellationToken);
}
