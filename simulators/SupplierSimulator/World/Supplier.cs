namespace PartsCatalog.SupplierSimulator.World;

internal enum Supplier
{
    Encompass,
    Marcone,
    Reliable,
    Amazon,
}
