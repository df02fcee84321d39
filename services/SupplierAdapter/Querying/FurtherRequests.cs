using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SupplierAdapter.Limits;
using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>Permits for further requests of a look-up, from the same limiter, as long as the first half of the deadline is not over.</summary>
/// <param name="limiter">The supplier's limiter.</param>
/// <param name="priority">Whose look-up it is.</param>
/// <param name="options">The deadline.</param>
/// <param name="clock">Time.</param>
/// <param name="started">When the look-up began, as a timestamp of the clock.</param>
internal sealed class FurtherRequests(ISupplierLimiter limiter, LookupPriority priority, SupplierOptions options, TimeProvider clock, long started) : IFurtherRequests
{
    public async ValueTask<bool> MaySendAsync(CancellationToken cancellationToken)
    {
        var left = TimeSpan.FromSeconds(options.DeadlineSeconds / 2) - clock.GetElapsedTime(started);
        return left > TimeSpan.Zero && await limiter.AcquireAsync(priority, left, cancellationToken);
    }
}
