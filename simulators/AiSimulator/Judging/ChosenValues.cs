using System.Text;

namespace PartsCatalog.AiSimulator.Judging;

/// <summary>What a provider believes of a part, in words that can stand in a text for people.</summary>
internal sealed class ChosenValues
{
    private const int LongestValue = 60;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly ClaimsBlock _claims;

    public ChosenValues(ClaimsBlock claims, IReadOnlyList<Opinion> opinions)
    {
        _claims = claims;
        foreach (var attribute in claims.Agreed)
        {
            _values[attribute.Name] = attribute.Claims[0].Value;
        }

        foreach (var attribute in claims.Contested)
        {
            _values.Remove(attribute.Name);
        }

        foreach (var opinion in opinions)
        {
            var claim = claims.Contested.FirstOrDefault(a => a.Name == opinion.Attribute)?.Claims.FirstOrDefault(c => c.Number == opinion.Choice);
            if (claim is null)
            {
                _values.Remove(opinion.Attribute);
            }
            else
            {
                _values[opinion.Attribute] = claim.Value;
            }
        }

        Number = Plain(claims.Number);
        Manufacturer = Plain(claims.Manufacturer);
        Kind = KindOfPart();
    }

    public string Number { get; }

    public string Manufacturer { get; }

    /// <summary>What kind of part it is, e.g. "Temperature Sensor".</summary>
    public string Kind { get; }

    /// <summary>A value fit for a text; null when it is not known or too long.</summary>
    public string? Find(string attribute) =>
        _values.TryGetValue(attribute, out var value) && Plain(value) is { Length: > 0 and <= LongestValue } plain ? plain : null;

    /// <summary>The first items of a list.</summary>
    public IReadOnlyList<string> Items(string attribute, int count) =>
        _claims.Lists.TryGetValue(attribute, out var items)
            ? [.. items.Take(count).Select(Plain).Where(item => item.Length is > 0 and <= LongestValue)]
            : [];

    private string KindOfPart()
    {
        var titles = _claims.Texts.GetValueOrDefault("part_title") ?? [];
        var words = titles.Select(Words).Where(w => w.Length is > 3 and <= LongestValue).OrderBy(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).ToArray();
        return words.Length > 0 ? words[words.Length / 2] : Find("primary_category") ?? "Replacement Part";
    }

    // A supplier's title without make, numbers and links, in ordinary capitals.
    private string Words(string title) => string.Join(' ', Plain(title).Split(' ')
        .Where(word => word.Length > 0 && !word.Any(char.IsDigit) && !word.Contains('.') && !word.Contains("://", StringComparison.Ordinal)
            && !Manufacturer.Contains(word, StringComparison.OrdinalIgnoreCase) && !word.Equals("OEM", StringComparison.OrdinalIgnoreCase))
        .Take(6)
        .Select(Capitalized));

    private static string Capitalized(string word) =>
        word.Length > 1 && word.All(c => !char.IsLetter(c) || char.IsUpper(c)) ? $"{word[0]}{word[1..].ToLowerInvariant()}" : word;

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '/' or '&' or '%' or '°' or '"')
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Trim();
    }
}
