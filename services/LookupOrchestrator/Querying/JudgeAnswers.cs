using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
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
        var earlier = await EvidenceStore.AnswersAsync(unitOfWork, saga, context.CancellationToken);
        var answers = BestAnswers.Merge(earlier, context.Message.Answers);
        saga.Sources = [.. answers.Select(SourceSummary.Of)];
        saga.Note(now, "SUPPLIERS_ANSWERED", Describe(answers));

        switch (PartIdentifier.Identify(saga.PartNumber, saga.Manufacturer, answers))
        {
            case PartIdentity.Identified found:
                EvidenceStore.SaveAnswers(unitOfWork, saga, answers, now);
                IdentifiedPart.GoOn(saga, found, now);
                break;
            case PartIdentity.Ambiguous ambiguous:
                saga.FailWith(LookupFailureReason.Ambiguous, Describe(saga.PartNumber, ambiguous.Candidates), ambiguous.Candidates);
                break;
            case PartIdentity.Unknown unknown when answers.Any(answer => answer.Answered) && answers.All(answer => answer.Answered || answer.NotInUse):
                saga.FailWith(
                    LookupFailureReason.NotFound,
                    unknown.Detail ?? $"All {answers.Count(answer => answer.Answered)} suppliers answered and none has {saga.PartNumber}.",
                    unknown.Candidates);
                break;
            default:
                // None has the part, but some could not say: only they can turn 'not found' into an answer.
                EvidenceStore.SaveAnswers(unitOfWork, saga, answers, now);
                AskAgainOrGiveUp(saga, context.Message.Attempt);
                break;
        }
    }

    private void AskAgainOrGiveUp(LookupSaga saga, int attempt)
    {
        // One that comes twice, or late, must not use up an attempt that has still to be answered.
        if (attempt < saga.SupplierAttempt)
        {
            return;
        }

        if (saga.SupplierAttempt < options.Value.SupplierAttempts)
        {
            saga.Next = LookupStep.AskSuppliersAgain;
        }
        else
        {
            saga.FailWith(LookupFailureReason.SourcesUnavailable, SilentSuppliers.Describe(saga));
        }
    }

    private static string Describe(string number, IReadOnlyList<PartKey> candidates) => candidates.All(key => key.Number == PartNumber.Normalize(number))
        ? $"Several manufacturers use the number {number}: {string.Join(", ", candidates.Select(key => key.Manufacturer))}. Ask again with one of them."
        : $"Several parts replace {number}: {string.Join(", ", candidates.Select(key => $"{key.Manufacturer} {key.Number}"))}. Ask for one of them.";

    private static string Describe(IEnumerable<SupplierAnswer> answers) =>
        string.Join(", ", answers.Select(answer => $"{answer.Source} {answer.Outcome} {answer.DurationMs} ms"));
}
