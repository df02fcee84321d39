extern alias adapter;

using adapter::PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.Bench.Normalization;

/// <summary>A look-up is one request.</summary>
internal sealed class OneRequest : IFurtherRequests
{
    public static OneRequest Only { get; } = new();

    public ValueTask<bool> MaySendAsync(CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
