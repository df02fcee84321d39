namespace PartsCatalog.ServiceDefaults.Telemetry;

/// <summary>Names of the activity sources and meters that the framework, the libraries and the services emit themselves.</summary>
public static class TelemetrySources
{
    /// <summary>Prefix of the services' own sources and meters.</summary>
    public const string Own = "PartsCatalog";

    internal static readonly string[] Activities = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "MassTransit", Own, Own + ".*"];

    internal static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql", "MassTransit", Own, Own + ".*",
    ];
}
