namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>
/// Where nobody has configured credentials for any supplier, all are simulated if the host runs the simulator: the whole system works on a machine that
/// knows no secrets. With one real supplier the others are simply not asked: an invented claim must never stand beside a real one.
/// </summary>
internal sealed class SimulatorFallback(IConfiguration configuration, IEnumerable<SupplierCredentials> suppliers)
{
    /// <summary>Address of the simulator; null where it is not to be asked.</summary>
    public string? Address { get; } = suppliers.Any(supplier => supplier.AreConfigured(configuration)) ? null : configuration["services:supplier-simulator:http:0"];
}
