using System.Text;
using Microsoft.Extensions.Primitives;

namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>The header `Idempotency-Key`: a quoted string of RFC 8941, or, as most clients send it, the bare text.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int MaximumLength = 255;
    public const string Expectation = "expected one key of 1 to 255 printable ASCII characters, in double quotes or bare";

    /// <summary>The key, or null when there is no header. False when the header is not a key.</summary>
    public static bool TryParse(StringValues header, out string? key)
    {
        key = null;
        if (header.Count == 0)
            return true;
        var text = header.Count == 1 ? header[0]?.Trim() ?? "" : "";
        key = text.StartsWith('"') ? Unquote(text) : text;
        if (key is { Length: >= 1 and <= MaximumLength } && !key.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return true;
        key = null;
        return false;
    }

    private static string? Unquote(string text)
    {
        var key = new StringBuilder(text.Length);
        for (var i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    return i == text.Length - 1 ? key.ToString() : null;
                case '\\' when i + 1 < text.Length && text[i + 1] is '"' or '\\':
                    key.Append(text[++i]);
                    break;
                case '\\':
                    return null;
                default:
                    key.Append(text[i]);
                    break;
            }
        }

        return null;
    }
}
