using Microsoft.Extensions.Configuration;

namespace PartsCatalog.ServiceDefaults.Http;

/// <summary>Where a service answers, from what the host injects (`services:NAME:https:0`, then `services:NAME:http:0`).</summary>
public static class ServiceAddress
{
    /// <summary>The address of <paramref name="service"/>, as `lookup-orchestrator`.</summary>
    public static Uri Of(IConfiguration configuration, string service)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var text = configuration[$"services:{service}:https:0"] ?? configuration[$"services:{service}:http:0"];
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"No address for service '{service}': set services__{service}__http__0 to its URL (it is '{text}').");
    }
}
