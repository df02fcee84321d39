using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks;

/// <summary>How a session stands, as the gateway tells it.</summary>
public sealed record SessionOutcome(Guid Session, string Status, string? FailureReason, int SuccessfulSources, IReadOnlyList<string> FailedSources, int? Version)
{
    private const int AtOnce = 10;

    public bool HasEnded => Status is "COMPLETED" or "FAILED";

    /// <summary>Reads how sessions ended; those that the gateway does not show as ended within the limit are missing.</summary>
    public static async Task<IReadOnlyList<SessionOutcome>> ReadAllAsync(SystemUnderTest system, IEnumerable<Guid> sessions, TimeSpan within)
    {
        var open = sessions.ToHashSet();
        var ended = new List<SessionOutcome>();
        try
        {
            await Eventually.Async(
                async () =>
                {
                    foreach (var portion in open.ToList().Chunk(AtOnce))
                    {
                        var read = await Task.WhenAll(portion.Select(session => ReadAsync(system, session)));
                        ended.AddRange(read.OfType<SessionOutcome>().Where(outcome => outcome.HasEnded && open.Remove(outcome.Session)));
                    }

                    return open.Count == 0;
                },
                within);
        }
        catch (TimeoutException)
        {
            // The caller reports the missing ones; that is what it asks for.
        }

        return ended;
    }

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
