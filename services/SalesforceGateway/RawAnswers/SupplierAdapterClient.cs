namespace PartsCatalog.SalesforceGateway.RawAnswers;

/// <summary>Asks SupplierAdapter for the answers of a lookup as they came.</summary>
internal sealed class SupplierAdapterClient(HttpClient http)
{
    public const string Service = "supplier-adapter";

    public Task<HttpResponseMessage> RawAsync(Guid sessionId, CancellationToken cancellationToken) =>
        http.GetAsync(new Uri($"/internal/lookups/{sessionId:D}/raw", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
}
