using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Attributes;
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
                saga.Part = found.Part;
                saga.Claims = found.Claims;
                NoteSupersession(saga, now);
                saga.Next = LookupStep.Validate;
                break;
            case PartIdentity.Ambiguous ambiguous:
                saga.FailWith(LookupFailureReason.Ambiguous, Describe(saga.PartNumber, ambiguous.Candidates), ambiguous.Candidates);
                break;
            case PartIdentity.Unknown unknown when answers.All(answer => answer.Answered):
                saga.FailWith(LookupFailureReason.NotFound, unknown.Detail ?? $"All {answers.Count} suppliers answered and none has {saga.PartNumber}.", unknown.Candidates);
                break;
            default:
                AskAgainOrGiveUp(saga, answers);
                EvidenceStore.SaveAnswers(unitOfWork, saga, answers, now);
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

    // The record and the gateway follow the chain; here is what the suppliers have just said.
    private static void NoteSupersession(LookupSaga saga, DateTimeOffset now)
    {
        if (saga.NumberOfPart != saga.PartNumber)
        {
            saga.Note(now, "SUPERSEDED", $"No supplier lists {saga.PartNumber} itself; they answer with {saga.Part}, which replaces it.");
        }

        var successors = saga.Claims
            .SelectMany(source => source.Claims, (source, claim) => (source.Source, Claim: claim))
            .Where(said => said.Claim.Attribute == AttributeRegistry.ReplacedByPartNumber.Name && said.Claim.SetAside is null)
            .GroupBy(said => said.Claim.Value.Text, said => said.Source.Value)
            .Select(group => $"{group.Key} ({string.Join(", ", group)})")
            .ToList();
        if (successors.Count > 0)
        {
            saga.Note(now, "SUPERSEDED", $"{saga.Part} is replaced by {string.Join(", ", successors)}.");
        }
    }

    private static string Describe(string number, IReadOnlyList<PartKey> candidates) => candidates.All(key => key.Number == PartNumber.Normalize(number))
        ? $"Several manufacturers use the number {number}: {string.Join(", ", candidates.Select(key => key.Manufacturer))}. Ask again with one of them."
        : $"Several parts replace {number}: {string.Join(", ", candidates.Select(key => $"{key.Manufacturer} {key.Number}"))}. Ask for one of them.";

    private static string Describe(IEnumerable<SupplierAnswer> answers) =>
        string.Join(", ", answers.Select(answer => $"{answer.Source} {answer.Outcome} {answer.DurationMs} ms"));
}
