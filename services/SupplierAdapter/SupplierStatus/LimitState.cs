namespace PartsCatalog.SupplierAdapter.SupplierStatus;

/// <summary>One limit in force.</summary>
/// <param name="Requests">Most requests in any window.</param>
/// <param name="Seconds">Length of the window.</param>
internal sealed record LimitState(int Requests, double Seconds);
