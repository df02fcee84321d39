using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

/// <summary>Signs requests in the configured way.</summary>
/// <param name="options">Credentials.</param>
/// <param name="clock">The time that is signed.</param>
internal sealed class ReliableSigningHandler(IOptions<ReliableOptions> options, TimeProvider clock) : DelegatingHandler
{
    private readonly ReliableOptions _options = options.Value;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_options.Authentication == ReliableAuthentication.Hmac)
        {
            var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            request.Headers.Add("X-API-Key", _options.ApiKey);
            request.Headers.Add("X-Timestamp", timestamp);
            request.Headers.Add("X-Signature", Sign(_options.HmacSecret, request.Method.Method, request.RequestUri!.AbsolutePath, timestamp));
        }
        else
        {
            request.Headers.Authorization = BasicCredentials.Of(_options.User, _options.Password);
            request.Headers.Add("x-api-key", _options.ApiKey);
        }

        if (_options.Country.Length > 0)
        {
            request.Headers.Add("country", _options.Country);
        }

        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>HMAC-SHA256 over METHOD:path:timestamp, lower-case hex.</summary>
    internal static string Sign(string secret, string method, string path, string timestamp) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{method}:{path}:{timestamp}")));
}
