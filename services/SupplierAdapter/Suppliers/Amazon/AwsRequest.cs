using System.Text;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>What AWS Signature Version 4 signs of a request.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Path">Path as the caller means it, from its slash; percent signs in it are signed as such.</param>
/// <param name="Query">Query without the question mark, encoded or not.</param>
/// <param name="Headers">The headers to sign, host and x-amz-date among them; a name may stand several times.</param>
/// <param name="Body">The body as it is sent.</param>
internal sealed record AwsRequest(string Method, string Path, string Query, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Names of the signed headers, in order, parted by semicolons.</summary>
    public string SignedHeaders => string.Join(';', CanonicalHeaders().Select(header => header.Name));

    /// <summary>The canonical request: method, path, query, headers, their names, hash of the body.</summary>
    public string Canonical()
    {
        var text = new StringBuilder(512);
        text.Append(Method).Append('\n').Append(CanonicalPath()).Append('\n').Append(CanonicalQuery()).Append('\n');
        foreach (var (name, value) in CanonicalHeaders())
        {
            text.Append(name).Append(':').Append(value).Append('\n');
        }

        return text.Append('\n').Append(SignedHeaders).Append('\n').Append(AwsSignature.Hash(Body.Span)).ToString();
    }

    // RFC 3986, 6.2.2.3 and 2.1: dot segments and empty ones go, every segment is encoded.
    private string CanonicalPath()
    {
        var segments = new List<string>();
        foreach (var segment in Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment != ".")
            {
                segments.Add(Uri.EscapeDataString(segment));
            }
        }

        var path = "/" + string.Join('/', segments);
        return segments.Count > 0 && Path.EndsWith('/') ? path + "/" : path;
    }

    // By name, then by value, as bytes; a name without a value keeps its equals sign.
    private string CanonicalQuery() => string.Join('&', Query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Encode(pair[0]), Value: pair.Length > 1 ? Encode(pair[1]) : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Encode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    // Names in lower case and in order; the values of one name joined in the order of the request; runs of spaces are one.
    private List<(string Name, string Value)> CanonicalHeaders() => Headers
        .GroupBy(header => header.Key.Trim().ToLowerInvariant(), StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, string.Join(',', group.Select(header => Fold(header.Value)))))
        .ToList();

    private static string Fold(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
