using System.Text.Json;
using MassTransit;
using Npgsql;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Keeps the good end of a session, so that it can be told with the orchestrator down.</summary>
internal sealed class LookupCompletedConsumer(NpgsqlDataSource database) : IConsumer<LookupCompleted>
{
    public Task Consume(ConsumeContext<LookupCompleted> context)
    {
        var end = context.Message;
        return EndedLookups.SaveAsync(
            database, end.RequestId, JsonSerializer.Serialize(end, ContractJson.Options), end.CompletedAt, end.Part, end.Version, context.CancellationToken);
    }
}
