using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

/// <summary>As many requests as are wanted; they are counted.</summary>
internal sealed class AnyFurtherRequests : IFurtherRequests
{
    public int Count { get; private set; }

    public ValueTask<bool> MaySendAsync(CancellationToken cancellationToken)
    {
        Count++;
        return ValueTask.FromResult(true);
    }
}
