using System.Buffers;
using System.Text.RegularExpressions;
using PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.AiValidator.Answers;

/// <summary>Titles and descriptions that a model wrote, without what must not reach a page; null when what is left is none.</summary>
internal static partial class ContentCheck
{
    public const int TitleMinimum = 50;
    public const int TitleMaximum = 100;
    public const int DescriptionMaximum = 8000;

    /// <summary>Fewest words of a description that says anything; the plan's 200 are asked for, fewer are better than none.</summary>
    public const int DescriptionMinimumWords = 30;

    private static readonly SearchValues<char> Suspicious = SearchValues.Create("<>[]*#`_@~|\\/:");

    public static string? Title(string? text)
    {
        var title = SafeText.Clean(WithoutMarkup(text ?? ""), 2 * TitleMaximum);
        return title.Length is >= TitleMinimum and <= TitleMaximum ? title : null;
    }

    /// <summary>The description with its paragraphs kept as lines with an empty line between.</summary>
    public static string? Description(string? text)
    {
        var paragraphs = (text ?? "").Split('\n')
            .Select(line => SafeText.Clean(WithoutMarkup(line), 2 * DescriptionMaximum))
            .Where(line => line.Length > 0);
        var description = string.Join("\n\n", paragraphs);
        return description.Length <= DescriptionMaximum && description.Count(c => c is ' ' or '\n') + 1 >= DescriptionMinimumWords ? description : null;
    }

    /// <summary>A text without tags, Markdown, links, e-mail addresses.</summary>
    public static string WithoutMarkup(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase) && !HostName().IsMatch(text))
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
