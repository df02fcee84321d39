using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Identification;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>Keeps the answers and decides which part they are about, or why there is none.</summary>
internal sealed class JudgeAnswers(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupMessageActivity<SuppliersAnswered>
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga, SuppliersAnswered> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var earlier = saga.HasEvidence ? await EvidenceStore.AnswersAsync(unitOfWork, saga.CorrelationId, context.CancellationToken) : [];
        var answers = BestAnswers.Merge(earlier, context.Message.Answers);
        saga.Sources = [.. answers.Select(SourceSummary.Of)];
        saga.Note(now, "SUPPLIERS_ANSWERED", Describe(answers));

        switch (PartIdentifier.Identify(saga.PartNumber, saga.Manufacturer, answers))
        {
            case PartIdentity.Identified found:
                await EvidenceStore.SaveAnswersAsync(unitOfWork, saga, answers, now, context.CancellationToken);
                saga.Part = found.Part;
                saga.Claims = found.Claims;
                saga.Next = LookupStep.Validate;
                break;
            case PartIdentity.Ambiguous ambiguous:
                saga.FailWith(
                    LookupFailureReason.Ambiguous,
                    $"Several manufacturers use the number {saga.PartNumber}: {string.Join(", ", ambiguous.Candidates.Select(key => key.Manufacturer))}. Ask again with one of them.",
                    ambiguous.Candidates);
                break;
            case PartIdentity.Unknown unknown when answers.All(answer => answer.Answered):
                saga.FailWith(LookupFailureReason.NotFound, unknown.Detail ?? $"All {answers.Count} suppliers answered and none has {saga.PartNumber}.");
                break;
            default:
                AskAgainOrGiveUp(saga, answers);
                await EvidenceStore.SaveAnswersAsync(unitOfWork, saga, answers, now, context.CancellationToken);
                break;
        }
    }

    // None has the part, but some could not say: only they can turn 'not found' into an answer.
    private void AskAgainOrGiveUp(LookupSaga saga, IReadOnlyList<SupplierAnswer> answers)
    {
        if (saga.SupplierAttempt < options.Value.SupplierAttempts)
        {
            saga.Next = LookupStep.AskSuppliersAgain;
            return;
        }

        var silent = string.Join(", ", answers.Where(answer => !answer.Answered).Select(answer => answer.Source.Value));
        saga.FailWith(
            LookupFailureReason.SourcesUnavailable,
            answers.Any(answer => answer.Answered)
                ? $"The suppliers that answered do not have {saga.PartNumber}; {silent} could not be asked, after {saga.SupplierAttempt} attempts."
                : $"None of the suppliers could be asked, after {saga.SupplierAttempt} attempts.");
    }

    private static string Describe(IEnumerable<SupplierAnswer> answers) =>
        string.Join(", ", answers.Select(answer => $"{answer.Source} {answer.Outcome} {answer.DurationMs} ms"));
}
