using System.Net.Http.Headers;

namespace PartsCatalog.SalesforceGateway.Settlements;

/// <summary>Asks Consensus why values are what they are, and what they would be.</summary>
internal sealed class ConsensusClient(HttpClient http)
{
    public const string Service = "consensus";

    public Task<HttpResponseMessage> ExplanationAsync(Guid sessionId, string? attribute, CancellationToken cancellationToken) => http.GetAsync(
        new Uri($"/internal/lookups/{sessionId:D}/explanation{(attribute is null ? "" : $"?attribute={Uri.EscapeDataString(attribute)}")}", UriKind.Relative),
        HttpCompletionOption.ResponseHeadersRead,
        cancellationToken);

    public async Task<HttpResponseMessage> ReplayAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return await http.PostAsync(new Uri("/internal/replay", UriKind.Relative), content, cancellationToken);
    }
}
