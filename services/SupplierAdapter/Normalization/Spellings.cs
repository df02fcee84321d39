using System.Collections.Frozen;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>The ways in which suppliers write the same thing.</summary>
internal static class Spellings
{
    private const int MaximumUrl = 2_000;

    private static readonly FrozenSet<string> Placeholders = new[]
    {
        "N/A", "NA", "N.A.", "#N/A", "NONE", "NULL", "NIL", "-", "--", "---", ".", "?", "TBD", "UNKNOWN", "NOT APPLICABLE", "NOT AVAILABLE", "NOT SPECIFIED",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Yes or no; null for anything else.</summary>
    public static bool? Boolean(string? text) => text?.ToUpperInvariant() switch
    {
        "TRUE" or "T" or "YES" or "Y" or "1" => true,
        "FALSE" or "F" or "NO" or "N" or "0" => false,
        _ => null,
    };

    /// <summary>Whether a text only stands where a value would: what suppliers write for 'not there' and for 'does not apply'. Which of the two it is, the kind of part tells.</summary>
    public static bool IsPlaceholder(string text) => text.Length is > 0 and <= 14 && text[0] is 'N' or 'n' or '#' or '-' or '.' or '?' or 'T' or 't' or 'U' or 'u' && Placeholders.Contains(text);

    /// <summary>An absolute http or https address without user name; null for anything else.</summary>
    public static string? Url(string? text) =>
        text is { Length: <= MaximumUrl } && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.UserInfo.Length == 0
            ? url.AbsoluteUri
            : null;

    /// <summary>The registry's value for a supplier's words about stock; null where they say nothing about it.</summary>
    public static string? Availability(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = text.ToUpperInvariant();
        return words switch
        {
            _ when Any(words, "DISCONTINUED", "NO LONGER AVAILABLE", "NLA", "OBSOLETE") => "DISCONTINUED",
            _ when Any(words, "BACKORDER", "BACK ORDER", "BACK-ORDER", "OUT OF STOCK", "OUTOFSTOCK", "OUT_OF_STOCK", "UNAVAILABLE", "NOT AVAILABLE") => "BACKORDER",
            _ when Any(words, "SPECIAL ORDER", "SPECIAL_ORDER", "DROP SHIP", "FACTORY ORDER", "PREORDER", "AVAILABLE_DATE") => "SPECIAL_ORDER",
            _ when Any(words, "LIMITED", "LOW STOCK", "FEW LEFT", "LEFT IN STOCK", "IN_STOCK_SCARCE") => "LIMITED",
            _ when Any(words, "IN STOCK", "IN_STOCK", "INSTOCK", "AVAILABLE", "NOW", "YES") => "IN_STOCK",
            _ => null,
        };
    }

    private static bool Any(string words, params ReadOnlySpan<string> wanted)
    {
        foreach (var want in wanted)
        {
            if (words.Contains(want, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
