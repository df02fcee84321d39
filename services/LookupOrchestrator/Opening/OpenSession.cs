using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.LookupOrchestrator.Reuse;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Opening;

/// <summary>Writes the session down and decides: ask the suppliers, join whoever is asking about the same part, answer from a lookup that has just ended, or refuse.</summary>
internal sealed class OpenSession(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupMessageActivity<LookupRequested>
{
    // A request may wait for a broker, or among dead letters, for that long.
    private static readonly TimeSpan LongestWay = TimeSpan.FromDays(30);
    private static readonly TimeSpan ClocksApart = TimeSpan.FromDays(1);

    protected override async Task RunAsync(BehaviorContext<LookupSaga, LookupRequested> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var request = context.Message with { RequestedBy = StoredText.Of(context.Message.RequestedBy) };
        saga.PartNumber = StoredText.Of(request.PartNumber.Trim());
        saga.Manufacturer = StoredText.Of(Brand.Canonicalize(request.Manufacturer));
        saga.Priority = request.Priority;
        saga.ForceRefresh = request.ForceRefresh;
        saga.RequestedAt = request.RequestedAt is { } at && IsPlausible(at, now) ? at : now;
        saga.Note(now, "REQUESTED", request.RequestedBy);

        var problem = ProblemOf(request, now, out var number);
        saga.FlightKey = number is null ? null : FlightKey(saga, number);
        var reusable = number is null || saga.ForceRefresh || options.Value.CacheMinutes == 0 ? null : AskedKey.Of(saga.Manufacturer, number);
        var opened = await SessionStore.OpenAsync(
            unitOfWork, saga, request, reusable, now.AddMinutes(-options.Value.CacheMinutes), context.CancellationToken);
        if (!opened.IsNew)
        {
            saga.Next = LookupStep.Forget;
            return;
        }

        saga.JoinedSessionId = opened.JoinedSessionId;
        if (problem is not null)
        {
            saga.FailWith(LookupFailureReason.Invalid, problem);
        }
        else if (opened.Reused is { } ended)
        {
            saga.FlightKey = null;
            saga.Reused = ended;
            saga.Next = LookupStep.AnswerFromCache;
        }
        else if (opened.JoinedSessionId is { } leader)
        {
            saga.FlightKey = null;
            saga.Note(now, "JOINED", $"The same part is being looked up by session {leader}.");
            saga.Next = LookupStep.Join;
        }
        else
        {
            saga.Next = LookupStep.AskSuppliers;
        }
    }

    private static bool IsPlausible(DateTimeOffset requestedAt, DateTimeOffset now) => requestedAt > now - LongestWay && requestedAt < now + ClocksApart;

    private static string? ProblemOf(LookupRequested request, DateTimeOffset now, out PartNumber? number)
    {
        if (!PartNumber.TryParse(request.PartNumber, out number, out var problem))
        {
            return $"partNumber {problem}.";
        }

        if (!string.IsNullOrWhiteSpace(request.Manufacturer) && Brand.Canonicalize(request.Manufacturer) is null)
        {
            number = null;
            return $"manufacturer has {request.Manufacturer.Length} characters; expected at most {Brand.MaximumLength}.";
        }

        if (request.Manufacturer?.Trim().Any(char.IsControl) == true)
        {
            number = null;
            return "manufacturer has a control character; expected letters, digits, spaces and punctuation.";
        }

        if (request.RequestedAt is { } at && !IsPlausible(at, now))
        {
            number = null;
            return $"requestedAt is {at:O}; expected at most {LongestWay.TotalDays:0} days ago, and no more than a day ahead.";
        }

        return null;
    }

    // Nobody who waits joins a batch, and a forced refresh joins only another one.
    private static string FlightKey(LookupSaga saga, PartNumber number) =>
        $"{AskedKey.Of(saga.Manufacturer, number)}:{saga.Priority}:{(saga.ForceRefresh ? "forced" : "")}";
}
