using System.Text.Json;
using MassTransit;
using Npgsql;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Keeps the bad end of a session, with its reason.</summary>
internal sealed class LookupFailedConsumer(NpgsqlDataSource database) : IConsumer<LookupFailed>
{
    public Task Consume(ConsumeContext<LookupFailed> context)
    {
        var end = context.Message;
        return EndedLookups.SaveAsync(
            database, end.RequestId, JsonSerializer.Serialize(end, ContractJson.Options), end.FailedAt, part: null, version: null, context.CancellationToken);
    }
}
