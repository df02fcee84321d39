using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.SalesforceGateway.Http;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Asks LookupOrchestrator about a session.</summary>
internal sealed class OrchestratorClient(HttpClient http, ILogger<OrchestratorClient> logger)
{
    public const string Service = "lookup-orchestrator";

    public async Task<OrchestratorAnswer> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(new Uri($"/internal/sessions/{sessionId:D}", UriKind.Relative), cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return OrchestratorAnswer.Unknown;
            response.EnsureSuccessStatusCode();
            var session = await response.Content.ReadFromJsonAsync(GatewayJson.Default.LookupSession, cancellationToken);
            return session is null ? OrchestratorAnswer.Unknown : new OrchestratorAnswer(true, session);
        }
        catch (Exception problem) when (InternalCall.Failed(problem, cancellationToken))
        {
            logger.LogWarning("LookupOrchestrator could not be asked about session {SessionId}: {Problem}", sessionId, problem.Message);
            return OrchestratorAnswer.Unreachable;
        }
        catch (JsonException problem)
        {
            logger.LogError(problem, "LookupOrchestrator's answer about session {SessionId} is not what was agreed", sessionId);
            return OrchestratorAnswer.Unreachable;
        }
    }
}
