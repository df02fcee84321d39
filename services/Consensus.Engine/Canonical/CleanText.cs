using System.Text;

namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>Text that is fit to be stored and shown: no control characters (jsonb refuses U+0000), no halves of surrogate pairs.</summary>
internal static class CleanText
{
    /// <summary>Characters of an oversized value that are still shown.</summary>
    public const int ShownLength = 500;

    public static bool HasControls(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' ? c is not ('\t' or '\n' or '\r') : c is '\u007f' || char.IsSurrogate(c))
            {
                return c < ' ' || c is '\u007f' || HasHalfPair(text);
            }
        }

        return false;
    }

    /// <summary>The text itself when it is clean, else with U+FFFD in place of what is not.</summary>
    public static string Of(string text)
    {
        if (!HasControls(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r') ? '\ufffd'.ToString() : rune.ToString());
        }

        return clean.ToString();
    }

    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return Of(text);
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return Of(text[..end]) + "…";
    }

    // A control after a good pair, or half a pair: the slow way, for the rare text outside the basic plane.
    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is '\u007f' || (c < ' ' && c is not ('\t' or '\n' or '\r')))
            {
                return true;
            }
        }

        return false;
    }
}
