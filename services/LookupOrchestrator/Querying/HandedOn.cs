using PartsCatalog.Contracts.Identification;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>What the adapter has handed to the AIs itself (docs/adr/0016): the lookup takes note of it, beside the way.</summary>
internal static class HandedOn
{
    /// <summary>Goes to where the lookup is by now: the AIs' word and the record that it comes to may have been faster than these answers.</summary>
    /// <param name="saga">The lookup; its sources are those of all answers.</param>
    /// <param name="part">The part that was identified.</param>
    /// <param name="answers">What it was identified by.</param>
    /// <param name="now">The time.</param>
    public static void TakeNote(LookupSaga saga, PartKey part, IReadOnlyList<SupplierAnswer> answers, DateTimeOffset now)
    {
        // A late answer that was faster than these is not in that round.
        var hasMore = saga.Sources.Count(source => source.Answered) > answers.Count(answer => answer.Answered);
        saga.SourcesOfRound = hasMore ? [.. answers.Select(SourceSummary.Of)] : null;
        saga.HasNewEvidence = hasMore;
        saga.ValidatorAttempt = 1;
        saga.Note(now, "VALIDATORS_ASKED", part.ToString());
        AnswersOfSuppliers.NotePart(saga, new PartIdentity.Identified(part, PartIdentifier.ClaimsAbout(part, answers)), now);
        saga.Next = (saga.HasVerdicts, saga.Round == saga.HandedRound) switch
        {
            (false, _) => LookupStep.AwaitVerdicts,
            // AIs of an older release leave their round to the lookup.
            (true, false) => LookupStep.Settle,
            _ => saga.Built?.Round >= saga.Round ? LookupStep.Complete : LookupStep.AwaitRecord,
        };
        saga.HandedRound = null;
    }
}
