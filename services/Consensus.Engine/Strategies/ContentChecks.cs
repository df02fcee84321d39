using System.Buffers;
using System.Globalization;
using System.Text;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>What is wrong with a generated text; a text with a fault is not taken. Supplier text is data to an AI, so its output is never trusted.</summary>
internal sealed class ContentChecks
{
    private static readonly SearchValues<string> Markup =
        SearchValues.Create(["<", ">", "](", "://", "www.", "javascript:", "&lt;", "&#"], StringComparison.OrdinalIgnoreCase);

    private readonly ContentRules _rules;
    private readonly string _brand;
    private readonly string[] _numbers;

    public ContentChecks(ResolveConsensus question, ContentRules rules)
    {
        _rules = rules;
        _brand = TextForm.Fold(question.Part.Manufacturer);
        _numbers = [Bare(question.Part.Number), Bare(question.PartNumber)];
    }

    /// <summary>Whether a text carries links, tags or characters that nobody sees.</summary>
    public static bool HasMarkup(string text) => text.AsSpan().ContainsAny(Markup) || CleanText.HasControls(text) || HasInvisible(text);

    public string? TitleFault(string title)
    {
        if (title.Length < _rules.TitleMinimum || title.Length > _rules.TitleMaximum)
        {
            return $"has {title.Length} characters; expected {_rules.TitleMinimum} to {_rules.TitleMaximum}";
        }

        if (HasMarkup(title))
        {
            return "has markup, a link or invisible characters";
        }

        return NamesBrand(title) ? null : "does not name the manufacturer";
    }

    public string? DescriptionFault(string description)
    {
        var words = WordsOf(description);
        if (words < _rules.DescriptionMinimumWords || words > _rules.DescriptionMaximumWords)
        {
            return $"has {words} words; expected {_rules.DescriptionMinimumWords} to {_rules.DescriptionMaximumWords}";
        }

        if (HasMarkup(description))
        {
            return "has markup, a link or invisible characters";
        }

        return NamesNumber(description) ? null : "does not name the part number";
    }

    public string? MetaDescriptionFault(string text)
    {
        if (text.Length > _rules.MetaDescriptionMaximum)
        {
            return $"has {text.Length} characters; expected at most {_rules.MetaDescriptionMaximum}";
        }

        return PlainFault(text);
    }

    public static string? PlainFault(string text) => HasMarkup(text) ? "has markup, a link or invisible characters" : null;

    public bool NamesBrand(string text) => _brand.Length > 0 && $" {TextForm.Fold(text)} ".Contains($" {_brand} ", StringComparison.Ordinal);

    public bool NamesNumber(string text)
    {
        var bare = Bare(text);
        foreach (var number in _numbers)
        {
            if (number.Length > 0 && bare.Contains(number, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static int WordsOf(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            words += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }

        return words;
    }

    private static string Bare(string text) => string.Create(CountBare(text), text, static (bare, from) =>
    {
        var at = 0;
        foreach (var c in from)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                bare[at++] = char.ToUpperInvariant(c);
            }
        }
    });

    private static int CountBare(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        return count;
    }

    // Format characters: zero-width, direction overrides, tags. They can hide an instruction in plain sight.
    private static bool HasInvisible(string text)
    {
        if (Ascii.IsValid(text))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0x7f && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                return true;
            }
        }

        return false;
    }
}
