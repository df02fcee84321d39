using System.Text.RegularExpressions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Specifications;

/// <summary>Finds the words by which a supplier states what type of part it is; nothing is concluded where it states none.</summary>
internal static partial class PartTypeReader
{
    /// <summary>Claims the type that the text states.</summary>
    public static void Claim(ClaimSheet sheet, string? text, string pointer)
    {
        if (text is null || sheet.Has(AttributeRegistry.PartType))
        {
            return;
        }

        foreach (var match in Words().EnumerateMatches(text))
        {
            var words = text.Substring(match.Index, match.Length);
            sheet.Add(AttributeRegistry.PartType, TypeOf(words), words, pointer);
            return;
        }
    }

    /// <summary>Whether a title says that the thing stands in for another maker's part.</summary>
    public static bool IsLookAlike(string? title) => title is not null && LookAlike().IsMatch(title);

    private static string TypeOf(string words) => words.ToUpperInvariant() switch
    {
        var w when w.StartsWith("AFTER", StringComparison.Ordinal) => "AFTERMARKET",
        var w when w.StartsWith("REFURB", StringComparison.Ordinal) || w.StartsWith("REMANU", StringComparison.Ordinal) => "REFURBISHED",
        var w when w.StartsWith("UNIVERSAL", StringComparison.Ordinal) => "UNIVERSAL",
        var w when w.StartsWith("GENERIC", StringComparison.Ordinal) => "GENERIC",
        _ => "OEM",
    };

    // The text is clean: one space between words, so nothing repeats without bound.
    [GeneratedRegex(@"\b(?:genuine\sOEM|genuine\s(?!leather)\w{1,30}|OEM\spart|original\sequipment|after-?market|refurbished|remanufactured|universal(?=\s(?:fit|part|replacement))|generic(?=\s(?:part|replacement)))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:replacement\s(?:part\s)?for|compatible\s(?:with|replacement)|fits?\sfor|replacement\scompatible|after-?market|generic)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LookAlike();
}
