using System.Globalization;

namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Numbers as web pages write them: "1,234.5", "$12.30", "3.4B", "+1.2%", "(0.35)".</summary>
internal static class NumberText
{
    private const int Longest = 40;

    /// <summary>False when the text is no finite number.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double number, out double rounding)
    {
        number = double.NaN;
        rounding = 0;
        var rest = text.Trim();
        if (rest.IsEmpty || rest.Length > Longest)
        {
            return false;
        }

        var negative = rest.Length > 2 && rest[0] == '(' && rest[^1] == ')';
        rest = negative ? rest[1..^1] : rest;
        rest = WithoutCurrency(rest, ref negative);
        var factor = Factor(ref rest);
        if (rest.IsEmpty || !(char.IsAsciiDigit(rest[0]) || rest[0] is '.' or '-' or '+') || !AreThousandsRight(rest)
            || !double.TryParse(rest, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number))
        {
            number = double.NaN;
            return false;
        }

        number *= negative ? -factor : factor;
        rounding = HalfUnit(rest, factor);
        return double.IsFinite(number);
    }

    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> text, scoped ref bool negative)
    {
        if (text.Length > 1 && text[0] == '-' && IsCurrency(text[1]))
        {
            negative = !negative;
            text = text[1..];
        }

        return text.Length > 1 && IsCurrency(text[0]) ? text[1..].TrimStart() : text;
    }

    private static bool IsCurrency(char c) => c is '$' or '€' or '£' or '¥';

    private static double Factor(ref ReadOnlySpan<char> text)
    {
        var factor = text.IsEmpty
            ? 1
            : text[^1] switch
            {
                'k' or 'K' => 1e3,
                'm' or 'M' => 1e6,
                'b' or 'B' => 1e9,
                't' or 'T' => 1e12,
                _ => 1,
            };
        if (factor > 1 || (!text.IsEmpty && text[^1] == '%'))
        {
            text = text[..^1].TrimEnd();
        }

        return factor;
    }

    // "1,5" is a decimal comma or a list, not 15.
    private static bool AreThousandsRight(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var comma = whole.LastIndexOf(',');
        return comma < 0 || (whole.Length - comma == 4 && whole.IndexOf(',') is > 0 and <= 4);
    }

    // Digits after the point, or a unit of thousands and more, show how far the number was rounded; a plain whole number is taken as counted.
    private static double HalfUnit(ReadOnlySpan<char> text, double factor)
    {
        var dot = text.IndexOf('.');
        if (text.ContainsAny('e', 'E'))
        {
            return 0;
        }

        return dot < 0 ? (factor > 1 ? 0.5 * factor : 0) : 0.5 * factor * Math.Pow(10, -(text.Length - dot - 1));
    }
}
