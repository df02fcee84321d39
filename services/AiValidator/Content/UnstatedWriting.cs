using System.Text.RegularExpressions;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.AiValidator.Content;

/// <summary>What a text says of a part and no claim states: numbers, identifiers, and compatibility by make, appliance or sweeping words.</summary>
internal static partial class UnstatedWriting
{
    /// <summary>Shortest mixture of letters and digits that identifies something.</summary>
    private const int IdentifierFrom = 5;

    // Makes that are also English words.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal)
    {
        "sharp", "carrier", "cove", "wolf", "estate", "admiral", "marvel", "viking", "gibson", "payne", "roper", "bryant",
    };

    /// <summary>One sentence a fault.</summary>
    /// <param name="name">"title" or "description".</param>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, in lower case.</param>
    /// <param name="facts">What the claims state.</param>
    public static IEnumerable<string> Faults(string name, string text, IReadOnlySet<string> words, PartFacts facts)
    {
        foreach (var word in Wording.Distinct(WordWithDigit(), text))
        {
            if (!IsStated(word, facts))
            {
                yield return $"{name}: '{SafeText.Clean(word, 40)}' stands in no claim; expected numbers and models that were stated.";
            }
        }

        foreach (var make in Wording.Distinct(MakeLike(), text))
        {
            if (Brand.IsKnown(make) && !Ambiguous.Contains(make.ToLowerInvariant()) && !facts.HasMake(make))
            {
                yield return $"{name}: names the make {make}, which no claim states.";
            }
        }

        foreach (var appliance in Appliances.UnstatedIn(text, words, facts))
        {
            yield return $"{name}: speaks of a {appliance}, which no claim states.";
        }

        if (Sweeping().Match(text) is { Success: true } sweeping)
        {
            yield return $"{name}: '{sweeping.Value}' is a compatibility that no claim can state.";
        }
    }

    // "120V", "3.5in" and "1/4-20" are numbers with something at them; "WR55X10025" is one thing.
    private static bool IsStated(string word, PartFacts facts)
    {
        var bare = Wording.Bare(word);
        if (facts.HasIdentifier(bare))
        {
            return true;
        }

        var isIdentifier = bare.Length >= IdentifierFrom && bare.Any(char.IsAsciiLetter) && !NumberWithUnit().IsMatch(word);
        return !isIdentifier && Wording.Numbers(word).All(facts.HasNumber);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[\p{L}\p{N}]*\d[\p{L}\p{N}]*(?:[-./,][\p{L}\p{N}]*\d[\p{L}\p{N}]*)*(?:-[\p{L}]+)?")]
    private static partial Regex WordWithDigit();

    [GeneratedRegex(@"^\d+(?:[.,]\d+)*(?:/\d+)?-?[a-zA-Z]{1,8}$")]
    private static partial Regex NumberWithUnit();

    [GeneratedRegex(@"\b(?:GE|LG|[A-Z][A-Za-z\-]{3,})\b")]
    private static partial Regex MakeLike();

    [GeneratedRegex(@"\b(?:fits?|compatible with|suitable for|suits|works? (?:with|in|on))\s+(?:virtually\s+|almost\s+|nearly\s+)?(?:all|any|every)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sweeping();
}
