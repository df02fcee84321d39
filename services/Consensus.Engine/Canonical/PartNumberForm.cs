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

        // Only GE's shape, which starts with a W, has padding to take out.
        return hasDigit && text[0] != 'W' ? text : PartNumber.Normalize(text);
    }
}
