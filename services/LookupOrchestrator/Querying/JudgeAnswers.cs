using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>Keeps the answers and decides which part they are about, or why there is none; where the adapter has handed their claims on, that is decided.</summary>
internal sealed class JudgeAnswers(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupMessageActivity<SuppliersAnswered>
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga, SuppliersAnswered> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var earlier = await EvidenceStore.AnswersAsync(unitOfWork, saga, context.CancellationToken);
        var answers = BestAnswers.Merge(earlier, context.Message.Answers);
        saga.Sources = [.. answers.Select(SourceSummary.Of)];
        saga.Note(now, "SUPPLIERS_ANSWERED", Describe(answers));
        if (context.Message.Part is { } part)
        {
            EvidenceStore.SaveAnswers(unitOfWork, saga, answers, now);
            HandedOn.TakeNote(saga, part, context.Message.Answers, now);
            return;
        }

        // It was not handed on, unless something has come of it: then another delivery of the same question was.
        if (context.Message.Attempt == 1 && !saga.HasVerdicts && saga.Built is null)
        {
            saga.HandedRound = null;
        }

        var isDecided = AnswersOfSuppliers.Decide(saga, answers, areAll: true, now);
        if (!isDecided || saga.Next == LookupStep.Validate)
        {
            EvidenceStore.SaveAnswers(unitOfWork, saga, answers, now);
        }

        // One that comes twice, or late, must not use up an attempt that has still to be answered.
        if (!isDecided && context.Message.Attempt >= saga.SupplierAttempt)
        {
            AskAgainOrGiveUp(saga, options.Value);
        }
    }

    private static void AskAgainOrGiveUp(LookupSaga saga, LookupOptions options)
    {
        if (saga.SupplierAttempt < options.SupplierAttempts)
        {
            saga.Next = LookupStep.AskSuppliersAgain;
        }
        else
        {
            saga.FailWith(LookupFailureReason.SourcesUnavailable, SilentSuppliers.Describe(saga));
        }
    }

    private static string Describe(IEnumerable<SupplierAnswer> answers) =>
        string.Join(", ", answers.Select(answer => $"{answer.Source} {answer.Outcome} {answer.DurationMs} ms"));
}
