using System.Text.Json;
using MassTransit;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Keeps the good end of a session, so that it can be told with the orchestrator down.</summary>
internal sealed class LookupCompletedConsumer(UnitOfWork uow) : IConsumer<LookupCompleted>
{
    public Task Consume(ConsumeContext<LookupCompleted> context)
    {
        var end = context.Message;
        uow.Defer(EndedLookups.Save(end.RequestId, JsonSerializer.Serialize(end, ContractJson.Options), end.CompletedAt, end.Part, end.Version));
        return Task.CompletedTask;
    }
}
