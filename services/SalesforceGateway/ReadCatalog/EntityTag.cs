using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PartsCatalog.SalesforceGateway.ReadCatalog;

/// <summary>Entity tags of documents.</summary>
internal static class EntityTag
{
    private const string GzipSuffix = "-gzip";

    /// <summary>A strong tag: equal only for the same version with the same bytes.</summary>
    public static string Of(int version, ReadOnlySpan<byte> document) =>
        $"\"v{version}-{Base64Url.EncodeToString(SHA256.HashData(document).AsSpan(0, 12))}\"";

    /// <summary>
    /// Whether `If-None-Match` names the tag. Compared weakly, as RFC 9110 (13.1.2) wants, and without the `-gzip` that proxies and Salesforce put before the
    /// closing quote. What cannot be read matches nothing: the caller then gets the document.
    /// </summary>
    public static bool IsNamedBy(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0 || !EntityTagHeaderValue.TryParseList(ifNoneMatch, out var named))
            return false;
        return named.Any(one => one.Equals(EntityTagHeaderValue.Any) || WithoutGzip(one.Tag.AsSpan()).SequenceEqual(WithoutGzip(tag)));
    }

    private static ReadOnlySpan<char> WithoutGzip(ReadOnlySpan<char> quoted)
    {
        var bare = quoted.Trim('"');
        return bare.EndsWith(GzipSuffix, StringComparison.Ordinal) ? bare[..^GzipSuffix.Length] : bare;
    }
}
