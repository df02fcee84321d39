namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>What the address of an image, or the text beside it, tells about the image. Nothing is downloaded here.</summary>
internal static class ImageHints
{
    private static readonly string[] Placeholders = ["noimage", "no-image", "no_image", "placeholder", "comingsoon", "coming-soon", "coming_soon", "notavailable"];
    private static readonly string[] Small = ["thumb", "small", "icon", "_ss", "/sm/"];

    public static bool IsPlaceholder(string path)
    {
        foreach (var word in Placeholders)
        {
            if (path.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNamedSmall(string url)
    {
        foreach (var word in Small)
        {
            if (url.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longer side in pixels as "1500x1200" or Amazon's "_SL1500_" gives it; 0 when nothing does.</summary>
    public static int LongerSide(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is 'x' or 'X' or '×' && NumberBefore(text, i) is var width and > 0 && NumberAfter(text, i) is var height and > 0)
            {
                return Math.Max(width, height);
            }

            if (text[i] == 'L' && text[i - 1] == 'S' && i >= 2 && text[i - 2] == '_' && NumberAfter(text, i) is var side and > 0)
            {
                return side;
            }
        }

        return 0;
    }

    private static int NumberBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]) && at - start < 5)
        {
            start--;
        }

        return start < at ? int.Parse(text.AsSpan(start, at - start)) : 0;
    }

    private static int NumberAfter(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at <= 5)
        {
            end++;
        }

        return end > at + 1 ? int.Parse(text.AsSpan(at + 1, end - at - 1)) : 0;
    }
}
