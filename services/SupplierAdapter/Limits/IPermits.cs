using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>Counts the requests to one supplier. Knows nothing of who waits.</summary>
internal interface IPermits
{
    /// <summary>Takes a permit.</summary>
    /// <param name="priority">A batch may use only its share.</param>
    /// <param name="waits">Whether the caller will ask again when there is room; batches anywhere stand back for an interactive lookup that does.</param>
    /// <returns>Null when the permit is taken; otherwise the earliest time at which there can be one.</returns>
    ValueTask<DateTimeOffset?> TakeAsync(LookupPriority priority, bool waits);

    /// <summary>Gives no permits for a while.</summary>
    ValueTask PauseAsync(TimeSpan duration);
}
