using System.Net.Http.Json;
using System.Text.Json;

namespace PartsCatalog.FaultChecks;

/// <summary>How a session stands, as the gateway tells it.</summary>
public sealed record SessionOutcome(Guid Session, string Status, string? FailureReason, int SuccessfulSources, IReadOnlyList<string> FailedSources, int? Version)
{
    public bool HasEnded => Status is "COMPLETED" or "FAILED";

    /// <summary>Null while the gateway does not answer.</summary>
    public static async Task<SessionOutcome?> ReadAsync(SystemUnderTest system, Guid session)
    {
        ArgumentNullException.ThrowIfNull(system);
        try
        {
            using var response = await system.Gateway.GetAsync(new Uri($"/v1/lookup/{session}", UriKind.Relative));
            if (!response.IsSuccessStatusCode)
            {
                return null;
            }

            var body = await response.Content.ReadFromJsonAsync<JsonElement>();
            return new SessionOutcome(
                session,
                body.GetProperty("status").GetString()!,
                body.TryGetProperty("failure_reason", out var reason) ? reason.GetString() : null,
                body.TryGetProperty("successful_sources", out var successful) && successful.ValueKind == JsonValueKind.Number ? successful.GetInt32() : 0,
                body.TryGetProperty("failed_sources", out var failed) ? [.. failed.EnumerateArray().Select(source => source.GetString()!).Order(StringComparer.Ordinal)] : [],
                body.TryGetProperty("catalog_version", out var version) && version.ValueKind == JsonValueKind.Number ? version.GetInt32() : null);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
