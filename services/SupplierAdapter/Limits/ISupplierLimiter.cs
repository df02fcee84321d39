using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>Keeps the requests to one supplier under its limits.</summary>
internal interface ISupplierLimiter
{
    /// <summary>
    /// Waits for a permit; interactive lookups come before batches. False, at once where that is certain, when it would take longer than <paramref name="longestWait"/>.
    /// </summary>
    ValueTask<bool> AcquireAsync(LookupPriority priority, TimeSpan longestWait, CancellationToken cancellationToken);

    /// <summary>Takes a permit if one is free and nobody waits.</summary>
    ValueTask<bool> TryAcquireAsync();

    /// <summary>Gives no permits for a while: the supplier asked to be left alone.</summary>
    ValueTask PauseAsync(TimeSpan duration);

    /// <summary>How many wait now, in this process.</summary>
    (int Interactive, int Batch) Waiting { get; }
}
