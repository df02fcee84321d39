namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>One who waits for a permit: true when it comes, false when it will not come in time.</summary>
internal sealed class PermitWaiter : TaskCompletionSource<bool>
{
    /// <summary>Waits until that time.</summary>
    public PermitWaiter(DateTimeOffset until)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        Until = until;
        Place = new LinkedListNode<PermitWaiter>(this);
    }

    /// <summary>The end of its patience.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Its place in the queue.</summary>
    public LinkedListNode<PermitWaiter> Place { get; }
}
