using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>
/// AWS Signature Version 4, in headers, as AWS's documentation describes it ("Create a signed AWS API request"); checked against AWS's public suite.
/// </summary>
/// <param name="AccessKey">Access key id.</param>
/// <param name="SecretKey">Secret access key.</param>
/// <param name="Region">Region of the service.</param>
/// <param name="Service">Name of the service.</param>
internal sealed record AwsSignature(string AccessKey, string SecretKey, string Region, string Service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Terminator = "aws4_request";

    /// <summary>The time as x-amz-date has it: 20150830T123600Z.</summary>
    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Value of the Authorization header.</summary>
    public string Authorization(AwsRequest request, DateTimeOffset time) =>
        $"{Algorithm} Credential={AccessKey}/{Scope(Date(time))}, SignedHeaders={request.SignedHeaders}, Signature={Sign(request, time)}";

    /// <summary>The signature, in lower-case hex.</summary>
    public string Sign(AwsRequest request, DateTimeOffset time)
    {
        var date = Date(time);
        var toSign = $"{Algorithm}\n{date}\n{Scope(date)}\n{Hash(Encoding.UTF8.GetBytes(request.Canonical()))}";
        var key = Mac(Encoding.UTF8.GetBytes($"AWS4{SecretKey}"), date[..8]);
        key = Mac(key, Region);
        key = Mac(key, Service);
        key = Mac(key, Terminator);
        return Convert.ToHexStringLower(Mac(key, toSign));
    }

    /// <summary>SHA-256 in lower-case hex.</summary>
    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string Scope(string date) => $"{date[..8]}/{Region}/{Service}/{Terminator}";

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
