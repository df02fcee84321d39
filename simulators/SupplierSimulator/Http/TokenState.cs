namespace PartsCatalog.SupplierSimulator.Http;

internal enum TokenState
{
    Missing,
    Unknown,
    Expired,
    Good,
}
