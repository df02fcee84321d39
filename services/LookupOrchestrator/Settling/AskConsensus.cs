using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>Begins a round of consensus over everything that is known by now.</summary>
internal sealed class AskConsensus(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context) => ConsensusRound.BeginAsync(context, unitOfWork, options.Value, time.GetUtcNow());
}
