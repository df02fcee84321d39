using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>Gives the claims to the AIs, where the adapter has not.</summary>
internal sealed class AskValidators(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var part = saga.Part ?? throw new InvalidOperationException("The part is identified before it is validated.");
        if (saga.HandedRound is { } handed)
        {
            LeaveToOthers(saga, handed);
        }

        saga.ValidatorAttempt++;
        saga.HasNewEvidence = false;
        saga.SourcesOfRound = null;
        saga.Note(now, "VALIDATORS_ASKED", part.ToString());
        var answers = await EvidenceStore.AnswersAsync(unitOfWork, saga, context.CancellationToken);
        await context.SendTo(EndpointNames.AiValidator, new ValidatePart
        {
            SessionId = saga.CorrelationId,
            Attempt = saga.ValidatorAttempt,
            Part = part,
            PartNumber = saga.NumberOfPart,
            Claims = saga.Claims,
            AnswerBy = now + options.Value.LongWaitForValidators(saga.Priority),
            Next = NextRound.Over(answers, saga.NextRound),
        });
    }

    // The adapter was told that it may hand the claims on, and has not said whether it did: that attempt and its round are its own, whatever comes of them.
    private static void LeaveToOthers(LookupSaga saga, int handed)
    {
        saga.HandedRound = null;
        saga.ValidatorAttempt = 1;
        saga.Round = Math.Max(saga.Round, handed);
        saga.Built = null;
        saga.HasVerdicts = false;
        saga.LacksVerdict = false;
    }
}
