using System.Globalization;

namespace PartsCatalog.SalesforceGateway.RawAnswers;

/// <summary>Asks SupplierAdapter for what it keeps, the answers of a lookup as they came and images, and for what the suppliers allow.</summary>
internal sealed class SupplierAdapterClient(HttpClient http)
{
    public const string Service = "supplier-adapter";

    public Task<HttpResponseMessage> RawAsync(Guid sessionId, CancellationToken cancellationToken) =>
        GetAsync($"/internal/lookups/{sessionId:D}/raw", cancellationToken);

    public Task<HttpResponseMessage> ImagesAsync(string manufacturer, string partNumber, CancellationToken cancellationToken) =>
        GetAsync($"/internal/images/by-part?manufacturer={Uri.EscapeDataString(manufacturer)}&part_number={Uri.EscapeDataString(partNumber)}", cancellationToken);

    public Task<HttpResponseMessage> ImageAsync(string sha256, int? size, CancellationToken cancellationToken) =>
        GetAsync(size is null ? $"/internal/images/{sha256}" : string.Create(CultureInfo.InvariantCulture, $"/internal/images/{sha256}?size={size}"), cancellationToken);

    public Task<HttpResponseMessage> BatchEstimateAsync(int parts, CancellationToken cancellationToken) =>
        GetAsync(string.Create(CultureInfo.InvariantCulture, $"/internal/suppliers/batch-estimate?parts={parts}"), cancellationToken);

    private Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken) =>
        http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
}
