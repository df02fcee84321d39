using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>Recomputes the signature of a PA-API call and compares.</summary>
internal sealed class PaApiSignature(IOptions<AmazonOptions> options, TimeProvider time)
{
    private const string Algorithm = "AWS4-HMAC-SHA256 ";
    private const string Service = "ProductAdvertisingAPI";
    private const string SimulatorPrefix = "/amazon";
    private static readonly string[] MustBeSigned = ["content-type", "host", "x-amz-date", "x-amz-target"];

    private readonly AmazonOptions _options = options.Value;

    /// <summary>Whether the call may go on; the reply says why not.</summary>
    public bool Accepts(SupplierCall call)
    {
        if (Parse(call.Request.Headers.Authorization.ToString()) is not var (credential, headerNames, signature))
            return Refuse(call, "IncompleteSignature", "The Authorization header is missing, or lacks Credential, SignedHeaders or Signature.");
        if (credential is not [var key, var day, var region, var service, "aws4_request"])
            return Refuse(call, "IncompleteSignature", "Credential must be KEY/DATE/REGION/SERVICE/aws4_request.");
        if (key != _options.AccessKey)
            return Refuse(call, "UnrecognizedClient", "The Access Key ID or security token included in the request is invalid.");
        if (region != _options.Region || service != Service)
            return Refuse(call, "InvalidSignature", $"The credential scope must be {_options.Region}/{Service}.");
        if (!call.TryHeader("x-amz-date", out var date) || ReadDate(date) is not { } signedAt || !date.StartsWith(day, StringComparison.Ordinal))
            return Refuse(call, "IncompleteSignature", "x-amz-date is missing, is no date, or is of another day than the credential.");
        if ((time.GetUtcNow() - signedAt).Duration() > TimeSpan.FromSeconds(_options.SkewSeconds))
            return Refuse(call, "RequestExpired", "The request is past expiry date.");
        var names = headerNames.Split(';');
        if (Array.Find(MustBeSigned, name => !names.Contains(name)) is { } missing)
            return Refuse(call, "InvalidSignature", $"The header {missing} must be signed.");
        return Matches(call, names, date, signature) || Refuse(call, "InvalidSignature", "The request has not been correctly signed.");
    }

    private bool Matches(SupplierCall call, string[] names, string date, string signature)
    {
        var headers = names.Select(name => KeyValuePair.Create(name, name == "host" ? call.Request.Host.Value ?? "" : call.Request.Headers[name].ToString())).ToArray();
        var path = call.Request.Path.ToUriComponent();
        // The real interface has no /amazon in front; a proxy that adds it leaves the signature as it was.
        return IsSigned(path) || IsSigned(path[SimulatorPrefix.Length..]);

        bool IsSigned(string signedPath)
        {
            var expected = new SigV4(call.Request.Method, signedPath, call.Request.QueryString.Value?.TrimStart('?') ?? "", headers, call.Body).Sign(_options.SecretKey, date, _options.Region, Service);
            return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(signature));
        }
    }

    private static (string[] Credential, string SignedHeaders, string Signature)? Parse(string authorization)
    {
        if (!authorization.StartsWith(Algorithm, StringComparison.Ordinal))
            return null;
        string? credential = null, headers = null, signature = null;
        foreach (var part in authorization[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : part[(equals + 1)..];
            switch (equals < 0 ? part : part[..equals])
            {
                case "Credential": credential = value; break;
                case "SignedHeaders": headers = value; break;
                case "Signature": signature = value; break;
            }
        }

        return credential is null || headers is null || signature is null ? null : (credential.Split('/'), headers, signature);
    }

    private static DateTimeOffset? ReadDate(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static bool Refuse(SupplierCall call, string code, string message)
    {
        AmazonErrors.PaApi(call.Reply, StatusCodes.Status401Unauthorized, code, message);
        return false;
    }
}
