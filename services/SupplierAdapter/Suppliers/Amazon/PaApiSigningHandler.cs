using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Signs requests to PA-API 5 with AWS Signature Version 4; those to the Creators API pass as they are.</summary>
/// <param name="options">Keys and region.</param>
/// <param name="clock">The time that is signed.</param>
internal sealed class PaApiSigningHandler(IOptions<AmazonOptions> options, TimeProvider clock) : DelegatingHandler
{
    private const string Service = "ProductAdvertisingAPI";

    private readonly AmazonOptions _options = options.Value;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_options.Api == AmazonApi.PaApi5)
        {
            await SignAsync(request, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private async Task SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var url = request.RequestUri!;
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        request.Headers.Host = url.Authority;
        request.Headers.TryAddWithoutValidation("x-amz-date", AwsSignature.Date(now));
        var signed = new AwsRequest(request.Method.Method, url.AbsolutePath, url.Query.TrimStart('?'), Headers(request), body);
        var signature = new AwsSignature(_options.AccessKey, _options.SecretKey, _options.Region, Service);
        request.Headers.TryAddWithoutValidation("Authorization", signature.Authorization(signed, now));
    }

    // What PA-API wants signed is what the request names itself by: host, time, target, and type and encoding of the body.
    private static List<KeyValuePair<string, string>> Headers(HttpRequestMessage request) => request.Content!.Headers.NonValidated
        .Where(header => header.Key.StartsWith("Content-Type", StringComparison.OrdinalIgnoreCase) || header.Key.StartsWith("Content-Encoding", StringComparison.OrdinalIgnoreCase))
        .Concat(request.Headers.NonValidated.Where(header => header.Key.Equals("Host", StringComparison.OrdinalIgnoreCase) || header.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)))
        .Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))
        .ToList();
}
