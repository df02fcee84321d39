namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Lists as sets: "Aho, A.; Ullman, J." and "Jeffrey Ullman and Alfred Aho" are one.</summary>
internal static class ListForm
{
    private const char Between = '\n';
    private const int MostItems = 200;

    /// <summary>The items in the form of names, in ordinal order.</summary>
    public static string Of(string text)
    {
        var items = Items(text);
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = NameForm.Of(items[i]);
        }

        Array.Sort(items, StringComparer.Ordinal);
        return string.Join(Between, items.Where(item => item.Length > 0).Distinct(StringComparer.Ordinal));
    }

    /// <summary>As many items, and each has its counterpart.</summary>
    public static bool AreSame(string one, string other)
    {
        var ours = one.Split(Between);
        var theirs = other.Split(Between);
        if (ours.Length != theirs.Length || ours.Length > MostItems)
        {
            return false;
        }

        Span<bool> taken = stackalloc bool[MostItems];
        foreach (var item in ours)
        {
            var at = -1;
            for (var i = 0; i < theirs.Length && at < 0; i++)
            {
                at = !taken[i] && NameForm.AreSame(item, theirs[i]) ? i : -1;
            }

            if (at < 0)
            {
                return false;
            }

            taken[at] = true;
        }

        return true;
    }

    /// <summary>Cut at semicolons or bars where there are any, else at "and", "&amp;" and commas; a comma can also stand within a name.</summary>
    public static string[] Items(string text)
    {
        if (text.AsSpan().ContainsAny(';', '|'))
        {
            return text.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        var parts = text.Replace(" and ", "&", StringComparison.OrdinalIgnoreCase).Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, IsFamilyFirst)
            ? parts
            : [.. parts.SelectMany(part => part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    // One comma after a single word: "Aho, Alfred V.".
    private static bool IsFamilyFirst(string part)
    {
        var comma = part.IndexOf(',');
        return comma > 0 && part.IndexOf(',', comma + 1) < 0 && !part.AsSpan(0, comma).Trim().Contains(' ');
    }
}
