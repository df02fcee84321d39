using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>
/// The round was not answered in time: the same command again. Consensus and catalog answer a round that they know as before, one that they have passed with the latest.
/// What came in meanwhile makes it another round: the same one has one set of sources.
/// </summary>
internal sealed class AskConsensusAgain(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context) => context.Saga.HasNewEvidence
        ? ConsensusRound.BeginAsync(context, unitOfWork, options.Value, time.GetUtcNow())
        : ConsensusRound.RepeatAsync(context, unitOfWork, options.Value, time.GetUtcNow());
}
