using System.Security.Cryptography;
using System.Text;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>A request as AWS Signature Version 4 sees it. Written from AWS's public description, for checking what callers sign.</summary>
/// <param name="Path">As sent, already percent-encoded.</param>
/// <param name="Query">As sent, without the question mark.</param>
/// <param name="SignedHeaders">Lower-case names in their order, with the values as sent.</param>
internal sealed record SigV4(string Method, string Path, string Query, IReadOnlyList<KeyValuePair<string, string>> SignedHeaders, ReadOnlyMemory<byte> Body)
{
    public string HeaderNames => string.Join(';', SignedHeaders.Select(header => header.Key));

    /// <summary>The signature in hex.</summary>
    /// <param name="date">x-amz-date: 20150830T123600Z.</param>
    public string Sign(string secret, string date, string region, string service)
    {
        var day = date[..8];
        var scope = $"{day}/{region}/{service}/aws4_request";
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalRequest())))}";
        var key = Mac(Encoding.UTF8.GetBytes("AWS4" + secret), day);
        key = Mac(Mac(Mac(key, region), service), "aws4_request");
        return Hex(Mac(key, toSign));
    }

    public string CanonicalRequest()
    {
        var text = new StringBuilder(512);
        text.Append(Method).Append('\n').Append(Path.Length == 0 ? "/" : Path).Append('\n').Append(CanonicalQuery()).Append('\n');
        foreach (var (name, value) in SignedHeaders)
            text.Append(name).Append(':').Append(Collapse(value)).Append('\n');
        return text.Append('\n').Append(HeaderNames).Append('\n').Append(Hex(SHA256.HashData(Body.Span))).ToString();
    }

    private string CanonicalQuery()
    {
        if (Query.Length == 0)
            return "";
        var pairs = Query.Split('&').Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=").ToArray();
        Array.Sort(pairs, StringComparer.Ordinal);
        return string.Join('&', pairs);
    }

    /// <summary>Outer spaces gone, inner ones made one.</summary>
    private static string Collapse(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
