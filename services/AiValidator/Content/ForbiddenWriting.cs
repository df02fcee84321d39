using System.Text.RegularExpressions;

namespace PartsCatalog.AiValidator.Content;

/// <summary>What a catalogue's text never holds: ways out of the page, prices, advertising, orders to a reader.</summary>
internal static partial class ForbiddenWriting
{
    private static readonly (Regex Pattern, string What)[] Kinds =
    [
        (Address(), "an address or link"),
        (Telephone(), "a telephone number"),
        (Price(), "a price"),
        (Advertising(), "advertising"),
        (Orders(), "an order"),
        (Markup(), "markup"),
    ];

    public static IEnumerable<string> Faults(string name, string text) =>
        Kinds.Where(kind => kind.Pattern.IsMatch(text)).Select(kind => $"{name}: holds {kind.What}; expected plain sentences about the part.");

    // Letters on both sides of a dot without a space, whatever the top level is called: an address, or bad enough English to be left out.
    [GeneratedRegex(@"\b[a-z0-9\-]{3,60}(?:\.|\[\.\]|\(dot\))[a-z]{2,}\b|//|\bh(?:tt|xx)ps?\b|\bwww\b|@", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b1[\s.\-]8\d\d[\s.\-]|(?:\(\d{3}\)\s?|\b\d{3}[\s.\-])\d{3}[\s.\-]\d{4}\b|\+\d{2,3}[\s.\-]?\d{2}")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[$€£¥]\s?\d|\b\d+(?:\.\d\d)?\s?(?:usd|eur|dollars?|cents?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Price();

    [GeneratedRegex(@"\b(?:buy|order|call|shop|act|click|subscribe)\s+(?:now|here|today|us|at|from)\b|\b(?:best|lowest|cheapest)\s+(?:price|deal)|\bfree shipping\b|\blimited time\b|\bdiscount\b|\bcoupon\b|\bon sale\b|%\s?off\b", RegexOptions.IgnoreCase)]
    private static partial Regex Advertising();

    [GeneratedRegex(@"\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,60}\b(?:instructions?|rules?|prompts?|policy|policies|above|checks?)\b|\bsystem\s+(?:prompt|message)\b|\blanguage model\b|\bas an ai\b|\b(?:approve|publish|accept)\s+(?:this|the)\s+(?:record|answer|listing)\b|\b(?:set|change)\s+(?:the\s+)?(?:msrp|price|brand|manufacturer|mpn)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Orders();

    [GeneratedRegex(@"[<>{}]|\]\(|&[a-z]{2,8};|&#|`|\*\*|^#", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();
}
