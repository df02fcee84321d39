using System.Text.Json;

namespace PartsCatalog.ServiceDefaults;

/// <summary>The service's own name, as the application map, tokens and telemetry know it: `PartsCatalog.LookupOrchestrator` is `lookup-orchestrator`.</summary>
public sealed record ServiceIdentity(string Name)
{
    /// <summary>Derives the name from the program's assembly, so that it does not depend on who started the process.</summary>
    public static ServiceIdentity FromApplicationName(string applicationName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(applicationName);
        var last = applicationName[(applicationName.LastIndexOf('.') + 1)..];
        return new ServiceIdentity(JsonNamingPolicy.KebabCaseLower.ConvertName(last));
    }
}
