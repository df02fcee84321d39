using MassTransit;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Ending;
using PartsCatalog.LookupOrchestrator.Opening;
using PartsCatalog.LookupOrchestrator.Querying;
using PartsCatalog.LookupOrchestrator.Reuse;
using PartsCatalog.LookupOrchestrator.Settling;
using PartsCatalog.LookupOrchestrator.Validating;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>Names for the steps, so that the state machine reads as prose.</summary>
internal static class LookupSteps
{
    /// <summary>What follows when the step before decided for <paramref name="step"/>.</summary>
    public static EventActivityBinder<LookupSaga, T> To<T>(
        this EventActivityBinder<LookupSaga, T> binder, LookupStep step, Func<EventActivityBinder<LookupSaga, T>, EventActivityBinder<LookupSaga, T>> then)
        where T : class =>
        binder.If(context => context.Saga.Next == step, next => then(next));

    /// <summary>Whether the deadline is that of the state the lookup is in, and not of one that it has left.</summary>
    public static bool IsDue(this BehaviorContext<LookupSaga, DeadlineReached> context) => context.Message.State == context.Saga.CurrentState;

    public static EventActivityBinder<LookupSaga, LookupRequested> OpenSession(this EventActivityBinder<LookupSaga, LookupRequested> binder) =>
        binder.Activity(step => step.OfType<OpenSession>());

    public static EventActivityBinder<LookupSaga, LookupRequested> AnswerFromCache(this EventActivityBinder<LookupSaga, LookupRequested> binder) =>
        binder.Activity(step => step.OfType<AnswerFromCache>());

    public static EventActivityBinder<LookupSaga, T> AskSuppliers<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<AskSuppliers>());

    public static EventActivityBinder<LookupSaga, T> AskSuppliersOnceMore<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<AskSuppliersOnceMore>());

    public static EventActivityBinder<LookupSaga, SuppliersAnswered> JudgeAnswers(this EventActivityBinder<LookupSaga, SuppliersAnswered> binder) =>
        binder.Activity(step => step.OfType<JudgeAnswers>());

    /// <summary>Identified: to the AIs, or to where they are by now if the adapter has asked them. Nobody could say: asked again. Else: the end.</summary>
    public static EventActivityBinder<LookupSaga, T> GoOnFromAnswers<T>(this EventActivityBinder<LookupSaga, T> binder, LookupStateMachine machine)
        where T : class => binder
            .To(LookupStep.Validate, step => step.AskValidators().AwaitVerdicts().SendForImages().TransitionTo(machine.Validating))
            .To(LookupStep.AwaitVerdicts, step => step.AwaitVerdicts().SendForImages().TransitionTo(machine.Validating))
            .To(LookupStep.AwaitRecord, step => step.AwaitRecord().SendForImages().TransitionTo(machine.Resolving))
            .To(LookupStep.Settle, step => step.SendForImages().AskConsensus().TransitionTo(machine.Resolving))
            .To(LookupStep.AskSuppliersAgain, step => step.AskSuppliers())
            .To(LookupStep.Fail, step => step.FailLookup().TransitionTo(machine.Failed))
            .To(LookupStep.Complete, step => step.SendForImages().CompleteLookup().GoOnFromRecord(machine));

    public static EventActivityBinder<LookupSaga, SupplierAnsweredLate> KeepLateAnswer(this EventActivityBinder<LookupSaga, SupplierAnsweredLate> binder) =>
        binder.Activity(step => step.OfType<KeepLateAnswer>());

    public static EventActivityBinder<LookupSaga, T> AskValidators<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<AskValidators>());

    public static EventActivityBinder<LookupSaga, T> AwaitVerdicts<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<AwaitVerdicts>());

    public static EventActivityBinder<LookupSaga, T> SendForImages<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<SendForImages>());

    public static EventActivityBinder<LookupSaga, T> AwaitRecord<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<AwaitRecord>());

    public static EventActivityBinder<LookupSaga, PartValidated> KeepVerdicts(this EventActivityBinder<LookupSaga, PartValidated> binder) =>
        binder.Activity(step => step.OfType<KeepVerdicts>());

    /// <summary>With the record that the AIs' round has come to, where it has; else with a round of its own.</summary>
    public static EventActivityBinder<LookupSaga, T> GoOnWithoutVerdicts<T>(this EventActivityBinder<LookupSaga, T> binder, LookupStateMachine machine)
        where T : class => binder.Activity(step => step.OfInstanceType<GoOnWithoutVerdicts>())
            .To(LookupStep.Settle, step => step.AskConsensus().TransitionTo(machine.Resolving))
            .To(LookupStep.Complete, step => step.CompleteLookup().GoOnFromRecord(machine));

    public static EventActivityBinder<LookupSaga, T> AskConsensus<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<AskConsensus>());

    public static EventActivityBinder<LookupSaga, T> AskConsensusAgain<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<AskConsensusAgain>());

    public static EventActivityBinder<LookupSaga, CatalogRecordBuilt> KeepRecord(this EventActivityBinder<LookupSaga, CatalogRecordBuilt> binder) =>
        // The first: a round that is built again changes nothing, and says so.
        binder.Then(context => context.Saga.Built ??= context.Message);

    public static EventActivityBinder<LookupSaga, T> CompleteLookup<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<CompleteLookup>());

    /// <summary>Nothing new: the end. Else: another round over all that is known by now.</summary>
    public static EventActivityBinder<LookupSaga, T> GoOnFromRecord<T>(this EventActivityBinder<LookupSaga, T> binder, LookupStateMachine machine)
        where T : class => binder
            .To(LookupStep.Close, step => step.TransitionTo(machine.Completed))
            .To(LookupStep.Settle, step => step.AskConsensus().TransitionTo(machine.Resolving));

    public static EventActivityBinder<LookupSaga, Fault<ResolveConsensus>> GiveUpSettling(this EventActivityBinder<LookupSaga, Fault<ResolveConsensus>> binder) =>
        binder.GiveUp("The claims could not be settled", context => context.Message.Exceptions);

    public static EventActivityBinder<LookupSaga, Fault<ConsensusReached>> GiveUpBuilding(this EventActivityBinder<LookupSaga, Fault<ConsensusReached>> binder) =>
        binder.GiveUp("The record could not be built", context => context.Message.Exceptions);

    public static EventActivityBinder<LookupSaga, LeaderEnded> EndWithLeader(this EventActivityBinder<LookupSaga, LeaderEnded> binder) =>
        binder.Activity(step => step.OfType<EndWithLeader>());

    public static EventActivityBinder<LookupSaga, T> FailLookup<T>(this EventActivityBinder<LookupSaga, T> binder)
        where T : class => binder.Activity(step => step.OfInstanceType<FailLookup>());

    /// <summary>A stage gave a message up: the lookup ends and says which; the message is in that stage's dead-letter queue.</summary>
    public static EventActivityBinder<LookupSaga, T> GiveUp<T>(
        this EventActivityBinder<LookupSaga, T> binder, string what, Func<BehaviorContext<LookupSaga, T>, ExceptionInfo[]> exceptions)
        where T : class =>
        binder.Then(context => context.Saga.FailWith(
            LookupFailureReason.ProcessingFailed,
            $"{what}: {exceptions(context).FirstOrDefault()?.Message ?? "no reason was given"}. The message is kept for the operators; ask for the part again."));
}
