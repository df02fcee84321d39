using System.Buffers;
using System.Text.RegularExpressions;
using PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.AiValidator.Content;

/// <summary>Text that a model wrote, without what must not reach a page: tags, Markdown, links, e-mail addresses, characters nobody sees.</summary>
internal static partial class PlainWriting
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("<>[]*#`_@~|\\/:");

    /// <summary>One line, cut at a number of characters.</summary>
    public static string Line(string? text, int maximumLength) => SafeText.Clean(WithoutMarkup(text ?? ""), maximumLength);

    /// <summary>Paragraphs with an empty line between; cut beyond a number of characters each.</summary>
    public static string Paragraphs(string? text, int maximumLength) =>
        string.Join("\n\n", (text ?? "").Split('\n').Select(line => Line(line, maximumLength)).Where(line => line.Length > 0));

    /// <summary>A text without tags, Markdown, links, e-mail addresses.</summary>
    public static string WithoutMarkup(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious)
            && (!HasDotInside(text) || (!text.Contains("www.", StringComparison.OrdinalIgnoreCase) && !HostName().IsMatch(text))))
        {
            return text;
        }

        var plain = MarkdownLink().Replace(text, "${text}");
        plain = Tag().Replace(plain, " ");
        plain = Link().Replace(plain, " ");
        plain = EMail().Replace(plain, " ");
        plain = HostName().Replace(plain, " ");
        plain = MarkdownMarks().Replace(plain, "");
        return plain == text ? text : SpaceBeforeMark().Replace(Spaces().Replace(plain, " "), "${mark}").Trim();
    }

    // No address is without one, and few sentences have one.
    private static bool HasDotInside(ReadOnlySpan<char> text)
    {
        for (int dot; (dot = text.IndexOf('.')) >= 0; text = text[(dot + 1)..])
        {
            if (dot + 1 < text.Length && !char.IsWhiteSpace(text[dot + 1]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownLink();

    [GeneratedRegex("<[^<>]*>|[<>]", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:[a-z][a-z0-9+.\-]{1,20}:/{1,3}|www\.|javascript:|data:|mailto:)\S+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"[a-z0-9._%+\-]+@[a-z0-9.\-]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex EMail();

    [GeneratedRegex(@"\b[a-z0-9][a-z0-9\-.]*\.(?:com|net|org|io|co|biz|info|shop|store|xyz|top|ru|cn|me|app|dev|link|site|online)\b(?:/\S*)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HostName();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s|[*`~|\\]+|__+", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownMarks();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+(?<mark>[.,;:!?])", RegexOptions.NonBacktracking)]
    private static partial Regex SpaceBeforeMark();
}
