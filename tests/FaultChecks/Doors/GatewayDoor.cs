using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PartsCatalog.FaultChecks.Doors;

/// <summary>POST /v1/lookup; 202 is the promise.</summary>
public sealed class GatewayDoor(SystemUnderTest system) : ILookupDoor
{
    public string Name => "gateway";

    public async Task<Guid?> AskAsync(string number, bool forceRefresh, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await system.Gateway.PostAsJsonAsync("/v1/lookup", new { part_number = number, force_refresh = forceRefresh }, cancellationToken);
            return response.StatusCode == HttpStatusCode.Accepted
                ? (await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("session_id").GetGuid()
                : null;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
