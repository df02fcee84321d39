using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

/// <summary>One request has to do.</summary>
internal sealed class NoFurtherRequests : IFurtherRequests
{
    public static NoFurtherRequests Instance { get; } = new();

    public ValueTask<bool> MaySendAsync(CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
