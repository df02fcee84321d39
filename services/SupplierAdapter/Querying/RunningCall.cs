using PartsCatalog.SupplierAdapter.Suppliers;

namespace PartsCatalog.SupplierAdapter.Querying;

/// <summary>A call to a supplier that goes on by itself.</summary>
/// <param name="supplier">Whose it is, for the log.</param>
/// <param name="query">What was asked.</param>
/// <param name="completion">Ends with the entry; never fails.</param>
/// <param name="stop">Ends the call.</param>
internal sealed class RunningCall(string supplier, PartQuery query, Task<SupplierEntry> completion, CancellationTokenSource stop)
{
    /// <summary>Whose call it is.</summary>
    public string Supplier => supplier;

    /// <summary>What was asked.</summary>
    public PartQuery Query => query;

    /// <summary>Ends with the entry; never fails.</summary>
    public Task<SupplierEntry> Completion => completion;

    /// <summary>Ends the call; nobody waits for it.</summary>
    public void Abandon()
    {
        if (!completion.IsCompleted)
        {
            stop.Cancel();
        }
    }
}
