namespace PartsCatalog.Contracts.Parts;

/// <summary>GS1's trade item numbers: UPC, EAN, GTIN.</summary>
public static class Gtin
{
    /// <summary>
    /// Whether the text is a GTIN of 8, 12, 13 or 14 digits whose check digit holds: from the right, without the check digit, the digits
    /// weigh 3, 1, 3, 1 …; the check digit fills the sum up to a multiple of ten (GS1 General Specifications, 7.9).
    /// </summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: 8 or 12 or 13 or 14 } || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var sum = 0;
        for (var place = 1; place < text.Length; place++)
        {
            sum += (text[^(place + 1)] - '0') * (place % 2 == 1 ? 3 : 1);
        }

        return (10 - (sum % 10)) % 10 == text[^1] - '0';
    }
}
