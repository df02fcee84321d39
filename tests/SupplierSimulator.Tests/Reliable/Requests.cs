namespace PartsCatalog.SupplierSimulator.Tests.Reliable;

internal static class Requests
{
    public const string Path = "/reliable/ws/rest/ReliablePartsBoomiAPI/partSearch/v2/query";
}
