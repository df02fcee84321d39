using System.Text.Json;
using MassTransit;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Keeps the bad end of a session, with its reason.</summary>
internal sealed class LookupFailedConsumer(UnitOfWork uow) : IConsumer<LookupFailed>
{
    public Task Consume(ConsumeContext<LookupFailed> context)
    {
        var end = context.Message;
        uow.Defer(EndedLookups.Save(end.RequestId, JsonSerializer.Serialize(end, ContractJson.Options), end.FailedAt, part: null, version: null));
        return Task.CompletedTask;
    }
}
