using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>Hands the settled attributes to the catalog.</summary>
internal sealed class BuildRecord(IOptions<LookupOptions> options, TimeProvider time) : LookupMessageActivity<ConsensusReached>
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga, ConsensusReached> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        saga.DeadlineAt = now + TimeSpan.FromSeconds(options.Value.InnerStageSeconds);
        saga.Note(now, "SETTLED", $"Confidence {context.Message.ConfidenceScore:0.00}, {context.Message.ValidationStatus}.");
        await context.SendTo(EndpointNames.CatalogBuilder, new BuildCatalogRecord
        {
            SessionId = saga.CorrelationId,
            Part = saga.Part ?? throw new InvalidOperationException("The part is identified before its record is built."),
            PartNumber = saga.PartNumber,
            AskedAt = saga.Sources.Max(source => source.AskedAt),
            Sources = [.. saga.Sources.Select(source => new RecordSource(source.Source, source.Outcome, source.RawResponseId))],
            Consensus = context.Message,
        });
    }
}
