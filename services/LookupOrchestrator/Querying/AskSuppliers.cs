using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>Sends the next attempt to the adapter: at once the first time, later with a growing pause.</summary>
internal sealed class AskSuppliers(IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, limits, now) = (context.Saga, options.Value, time.GetUtcNow());
        saga.SupplierAttempt++;
        var pause = saga.SupplierAttempt == 1
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(limits.SupplierRetrySeconds * Math.Pow(2, saga.SupplierAttempt - 2));
        saga.DeadlineAt = now + pause + TimeSpan.FromSeconds(saga.Priority == LookupPriority.Batch ? limits.BatchSuppliersSeconds : limits.SuppliersSeconds);
        var handOn = Leave(saga, limits);
        saga.HandedRound ??= handOn?.Round;
        saga.Note(now, "SUPPLIERS_ASKED", $"Attempt {saga.SupplierAttempt}.");

        var endpoint = saga.Priority == LookupPriority.Batch ? EndpointNames.SupplierAdapterBatch : EndpointNames.SupplierAdapter;
        var query = new QuerySuppliers
        {
            SessionId = saga.CorrelationId,
            Attempt = saga.SupplierAttempt,
            PartNumber = saga.PartNumber,
            Manufacturer = saga.Manufacturer,
            Priority = saga.Priority,
            ForceRefresh = saga.ForceRefresh,
            HandOn = handOn,
        };
        if (pause > TimeSpan.Zero)
        {
            await context.ScheduleTo(endpoint, now + pause, query);
        }
        else
        {
            await context.SendTo(endpoint, query);
        }
    }

    // A further attempt may be decided by what is known here alone; and who waits for the AIs for a day says until when, with the question itself.
    private static HandOn? Leave(LookupSaga saga, LookupOptions limits) => saga is { SupplierAttempt: 1, DeadlineAt: { } deadline } && limits.LongWaitForValidators(saga.Priority) is null
        ? new HandOn { Round = saga.NextRound, Before = deadline }
        : null;
}
