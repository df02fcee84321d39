using MassTransit;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Ending;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>The way of one lookup, as a table. What a step does stands in the folder of its name; the steps' names in <see cref="LookupSteps"/>.</summary>
internal sealed class LookupStateMachine : MassTransitStateMachine<LookupSaga>
{
    public LookupStateMachine()
    {
        InstanceState(saga => saga.CurrentState);
        CorrelateEvents();

        Initially(
            When(Requested).OpenSession()
                .To(LookupStep.AskSuppliers, step => step.AskSuppliers().TransitionTo(Querying))
                .To(LookupStep.Join, step => step.TransitionTo(Joined))
                .To(LookupStep.AnswerFromCache, step => step.AnswerFromCache().TransitionTo(Completed))
                .To(LookupStep.Fail, step => step.FailLookup().TransitionTo(Failed))
                .To(LookupStep.Forget, step => step.Finalize()));

        During(Joined,
            When(LeaderEnded).EndWithLeader()
                .To(LookupStep.Close, step => step.TransitionTo(Completed))
                .To(LookupStep.Fail, step => step.TransitionTo(Failed)));

        During(Querying,
            When(Answered).JudgeAnswers().GoOnFromAnswers(this),
            // The adapter hands the claims to the AIs itself: what comes of them may be faster than its answer.
            When(Validated).KeepVerdicts(),
            When(Built).KeepRecord(),
            When(AnsweredLate).KeepLateAnswer(),
            When(Deadline).If(context => context.IsDue(), step => step.AskSuppliersOnceMore().GoOnFromAnswers(this)),
            When(QueryFault).GiveUp("The suppliers could not be asked", context => context.Message.Exceptions).FailLookup().TransitionTo(Failed));

        During(Validating,
            // The AIs' service hands its verdicts to consensus itself; one of an older release leaves that to the saga.
            When(Validated).KeepVerdicts()
                .To(LookupStep.Settle, step => step.AskConsensus().TransitionTo(Resolving))
                .To(LookupStep.AwaitRecord, step => step.AwaitRecord().TransitionTo(Resolving))
                .To(LookupStep.Complete, step => step.CompleteLookup().GoOnFromRecord(this)),
            // By way of consensus and the catalog they may be faster than by their own message.
            When(Built).If(context => context.Message.Round > context.Saga.Round, step => step.KeepRecord()),
            When(AnsweredLate).KeepLateAnswer(),
            When(Deadline).If(context => context.IsDue(), step => step.GoOnWithoutVerdicts(this)),
            When(ValidateFault).If(context => context.Message.Message.Attempt == context.Saga.ValidatorAttempt, step => step.GoOnWithoutVerdicts(this)),
            When(ResolveFault).If(context => context.Message.Message.Round > context.Saga.Round, step => step.GiveUpSettling().FailLookup().TransitionTo(Failed)),
            When(BuildFault).If(context => context.Message.Message.Round > context.Saga.Round, step => step.GiveUpBuilding().FailLookup().TransitionTo(Failed)));

        // Consensus hands the settled part to the catalog itself: one state for both.
        During(Resolving,
            // A later round is one that this lookup has forgotten, with a database that was set back.
            When(Built).If(context => context.Message.Round >= context.Saga.Round, step => step.KeepRecord().CompleteLookup().GoOnFromRecord(this)),
            When(Validated).KeepVerdicts(),
            When(AnsweredLate).KeepLateAnswer(),
            // Either may be silent; each answers a round that it knows as before.
            When(Deadline).If(context => context.IsDue(), step => step.AskConsensusAgain()),
            When(ResolveFault).If(context => context.Message.Message.Round == context.Saga.Round, step => step.GiveUpSettling().FailLookup().TransitionTo(Failed)),
            When(BuildFault).If(context => context.Message.Message.Round == context.Saga.Round, step => step.GiveUpBuilding().FailLookup().TransitionTo(Failed)));

        During(Completed,
            When(Validated).KeepVerdicts().To(LookupStep.Settle, step => step.AskConsensus().TransitionTo(Resolving)),
            When(AnsweredLate).KeepLateAnswer().To(LookupStep.Settle, step => step.AskConsensus().TransitionTo(Resolving)));

        IgnoreWhatComesTwice();
        SetCompletedWhenFinalized();
    }

    public State Joined { get; } = null!;
    public State Querying { get; } = null!;
    public State Validating { get; } = null!;
    public State Resolving { get; } = null!;
    public State Completed { get; } = null!;
    public State Failed { get; } = null!;

    public Event<LookupRequested> Requested { get; } = null!;
    public Event<LeaderEnded> LeaderEnded { get; } = null!;
    public Event<SuppliersAnswered> Answered { get; } = null!;
    public Event<SupplierAnsweredLate> AnsweredLate { get; } = null!;
    public Event<PartValidated> Validated { get; } = null!;
    public Event<CatalogRecordBuilt> Built { get; } = null!;
    public Event<DeadlineReached> Deadline { get; } = null!;
    public Event<Fault<QuerySuppliers>> QueryFault { get; } = null!;
    public Event<Fault<ValidatePart>> ValidateFault { get; } = null!;
    public Event<Fault<ResolveConsensus>> ResolveFault { get; } = null!;
    public Event<Fault<ConsensusReached>> BuildFault { get; } = null!;

    private void CorrelateEvents()
    {
        Event(() => Requested, e => e.CorrelateById(context => context.Message.RequestId));
        Event(() => LeaderEnded, e => { e.CorrelateById(context => context.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => Answered, e => { e.CorrelateById(context => context.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => AnsweredLate, e => { e.CorrelateById(context => context.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => Validated, e => { e.CorrelateById(context => context.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => Built, e => { e.CorrelateById(context => context.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => Deadline, e => { e.CorrelateById(context => context.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => QueryFault, e => { e.CorrelateById(context => context.Message.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => ValidateFault, e => { e.CorrelateById(context => context.Message.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => ResolveFault, e => { e.CorrelateById(context => context.Message.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
        Event(() => BuildFault, e => { e.CorrelateById(context => context.Message.Message.SessionId); e.OnMissingInstance(m => m.Discard()); });
    }

    // At-least-once delivery: what has had its effect arrives again, in any later state, and is let pass.
    private void IgnoreWhatComesTwice()
    {
        During(Joined, Ignore(Requested), Ignore(Deadline));
        // A stage that gave up what the adapter had handed on before the lookup knew of it: the deadline of the state that it comes to finds out.
        During(Querying, Ignore(Requested), Ignore(ValidateFault), Ignore(ResolveFault), Ignore(BuildFault));
        During(Validating, Ignore(Requested), Ignore(Answered), Ignore(QueryFault));
        During(Resolving, Ignore(Requested), Ignore(Answered), Ignore(QueryFault), Ignore(ValidateFault));
        During(Completed, Ignore(Requested), Ignore(LeaderEnded), Ignore(Answered), Ignore(Built), Ignore(Deadline),
            Ignore(QueryFault), Ignore(ValidateFault), Ignore(ResolveFault), Ignore(BuildFault));
        During(Failed, Ignore(Requested), Ignore(LeaderEnded), Ignore(Answered), Ignore(AnsweredLate), Ignore(Validated),
            Ignore(Built), Ignore(Deadline), Ignore(QueryFault), Ignore(ValidateFault), Ignore(ResolveFault), Ignore(BuildFault));
    }
}
