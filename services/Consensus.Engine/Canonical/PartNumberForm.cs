using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary><see cref="PartNumber.Normalize"/> with a short way for numbers that are normal already, which most of a list of models are.</summary>
internal static class PartNumberForm
{
    public static string? Normalize(string text)
    {
        if (text.Length is < PartNumber.MinimumLength or > PartNumber.MaximumLength)
        {
            return PartNumber.Normalize(text);
        }

        var hasDigit = false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                hasDigit = true;
            }
            else if (!char.IsAsciiLetterUpper(c))
            {
                return PartNumber.Normalize(text);
            }
        }

        return hasDigit && !CouldBePadded(text) ? text : PartNumber.Normalize(text);
    }

    // Only GE's shape (W, a letter of the family, one or two digits, X, up to six digits) has padding: zeros that begin a run of its digits.
    private static bool CouldBePadded(string text)
    {
        if (text[0] != 'W' || text[1] is not ('B' or 'C' or 'D' or 'E' or 'H' or 'R'))
        {
            return false;
        }

        var x = text.IndexOf('X', 2);
        return x > 2 && (text[2] == '0' || (x + 1 < text.Length && text[x + 1] == '0'));
    }
}
