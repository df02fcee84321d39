using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>The round was not answered in time: the same command again. Consensus and catalog answer a round that they know as before, one that they have passed with the latest.</summary>
internal sealed class AskConsensusAgain(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        context.Saga.Note(time.GetUtcNow(), "CONSENSUS_ASKED_AGAIN", $"Round {context.Saga.Round} was not answered in time.");
        await ConsensusRound.SendAsync(context, unitOfWork, options.Value, time);
    }
}
