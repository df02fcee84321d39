using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>Begins a round of consensus over everything that is known by now.</summary>
internal sealed class AskConsensus(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var saga = context.Saga;
        saga.Round = saga.NextRound;
        saga.HasNewEvidence = false;
        saga.SourcesOfRound = null;
        saga.Built = null;
        saga.Note(time.GetUtcNow(), "CONSENSUS_ASKED", $"Round {saga.Round}.");
        await ConsensusRound.SendAsync(context, unitOfWork, options.Value, time);
    }
}
