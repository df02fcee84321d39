namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>Permits for the requests of one look-up after its first; the first has its permit already.</summary>
internal interface IFurtherRequests
{
    /// <summary>Waits for a permit; false when none comes while there is time for another request, so that the answer so far has to do.</summary>
    ValueTask<bool> MaySendAsync(CancellationToken cancellationToken);
}
