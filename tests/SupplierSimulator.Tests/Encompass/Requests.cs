namespace PartsCatalog.SupplierSimulator.Tests.Encompass;

internal static class Requests
{
    public const string Settings = """{"jsonUser":"sim-user","jsonPassword":"sim-pass","programName":"JSON.ITEM.INFORMATION"}""";

    public static string SettingsWith(string user = "sim-user", string password = "sim-pass", string program = "JSON.ITEM.INFORMATION") =>
        $$"""{"jsonUser":"{{user}}","jsonPassword":"{{password}}","programName":"{{program}}"}""";
}
