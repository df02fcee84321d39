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
    protected override async Task RunAsync(BehaviorContext<LookupSaga, LookupRequested> context)
    {
        var (saga, request) = (context.Saga, context.Message);
        var now = time.GetUtcNow();
        saga.PartNumber = request.PartNumber.Trim();
        saga.Manufacturer = Brand.Canonicalize(request.Manufacturer);
        saga.Priority = request.Priority;
        saga.ForceRefresh = request.ForceRefresh;
        saga.RequestedAt = request.RequestedAt ?? now;
        saga.Note(now, "REQUESTED", request.RequestedBy);

        var problem = ProblemOf(request, out var number);
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

    private static string? ProblemOf(LookupRequested request, out PartNumber? number)
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

        return null;
    }

    // Nobody who waits joins a batch, and a forced refresh joins only another one.
    private static string FlightKey(LookupSaga saga, PartNumber number) =>
        $"{AskedKey.Of(saga.Manufacturer, number)}:{saga.Priority}:{(saga.ForceRefresh ? "forced" : "")}";
}
