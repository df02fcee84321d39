using System.Text.Json.Serialization;
using MassTransit;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Identification;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Saga;

/// <summary>One lookup on its way. Its id is the request's and the session's.</summary>
internal sealed class LookupSaga : SagaStateMachineInstance, ISagaWithDeadline
{
    public Guid CorrelationId { get; set; }

    public string CurrentState { get; set; } = "";

    public DateTimeOffset? DeadlineAt { get; set; }

    public string PartNumber { get; set; } = "";

    public string? Manufacturer { get; set; }

    public LookupPriority Priority { get; set; }

    public bool ForceRefresh { get; set; }

    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>Key in lookups_in_flight that this lookup holds; null when it joined another.</summary>
    public string? FlightKey { get; set; }

    /// <summary>The session that asks the suppliers for this one too.</summary>
    public Guid? JoinedSessionId { get; set; }

    /// <summary>The part that the number turned out to be.</summary>
    public PartKey? Part { get; set; }

    /// <summary>How often the suppliers were asked.</summary>
    public int SupplierAttempt { get; set; }

    /// <summary>How often the AIs were asked.</summary>
    public int ValidatorAttempt { get; set; }

    /// <summary>The round that the adapter may have begun, by handing the claims to the AIs; null once that is known, or the lookup has gone on without knowing.</summary>
    public int? HandedRound { get; set; }

    /// <summary>Round of consensus that the lookup waits for, or has; a late answer makes another.</summary>
    public int Round { get; set; }

    /// <summary>How often the current round was asked for again.</summary>
    public int RoundRepeats { get; set; }

    /// <summary>The record that a round has come to, until the lookup has taken note of it.</summary>
    public CatalogRecordBuilt? Built { get; set; }

    /// <summary>Whether something came in after the current round was sent off.</summary>
    public bool HasNewEvidence { get; set; }

    /// <summary>When LookupCompleted was published; later rounds only renew the record.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    public List<SourceSummary> Sources { get; set; } = [];

    /// <summary>The sources of the round that is waited for, where one has answered since that was asked for; null when all are in it.</summary>
    public List<SourceSummary>? SourcesOfRound { get; set; }

    /// <summary>The sources of the record that the round comes to.</summary>
    [JsonIgnore]
    public IReadOnlyList<SourceSummary> SourcesOfRecord => SourcesOfRound ?? Sources;

    public List<TimelineEntry> Timeline { get; set; } = [];

    /// <summary>Whether answers of this lookup are in the evidence store.</summary>
    public bool HasEvidence { get; set; }

    /// <summary>Whether the AIs' verdicts are among it.</summary>
    public bool HasVerdicts { get; set; }

    /// <summary>Whether an AI that was asked did not judge.</summary>
    public bool LacksVerdict { get; set; }

    /// <summary>What the step that just ran decided; not kept.</summary>
    [JsonIgnore]
    public LookupStep Next { get; set; }

    /// <summary>Why the lookup is about to fail; not kept, the session has it.</summary>
    [JsonIgnore]
    public LookupFailure? Failure { get; set; }

    /// <summary>The claims that were just identified; not kept, the evidence store has them.</summary>
    [JsonIgnore]
    public IReadOnlyList<SourceClaims> Claims { get; set; } = [];

    /// <summary>All answers, where this step has gathered them; not kept, the evidence store has them.</summary>
    [JsonIgnore]
    public IReadOnlyList<SupplierAnswer>? Answers { get; set; }

    /// <summary>The verdicts that just came; not kept, the evidence store has them.</summary>
    [JsonIgnore]
    public IReadOnlyList<AiVerdict>? Verdicts { get; set; }

    /// <summary>The end of the lookup that answers this one too; not kept.</summary>
    [JsonIgnore]
    public LookupCompleted? Reused { get; set; }

    /// <summary>The number that others are asked about: as it was written, or the part's own where suppliers answered with the part that takes its place.</summary>
    [JsonIgnore]
    public string NumberOfPart => Part is { } part ? PartIdentifier.NumberOf(part, PartNumber) : PartNumber;

    /// <summary>The round after this one; while the AIs judge, the one that their answer begins.</summary>
    [JsonIgnore]
    public int NextRound => Round + 1;

    public void FailWith(LookupFailureReason reason, string detail, IReadOnlyList<PartKey>? candidates = null)
    {
        Failure = new LookupFailure(reason, detail) { Candidates = candidates ?? [] };
        Next = LookupStep.Fail;
    }

    public void Note(DateTimeOffset at, string @event, string? detail = null) => Timeline.Add(new TimelineEntry(at, @event, detail));
}
