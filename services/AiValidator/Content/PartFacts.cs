using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Content;

/// <summary>
/// What a text about a part may say: the numbers, identifiers, makes and appliances that the claims state. A sentence of one supplier proves
/// a measure or an appliance, but no identifier or make: those stand in a value of their own, or in the sentences of two suppliers.
/// </summary>
internal sealed class PartFacts
{
    /// <summary>Words from which on a value is a sentence.</summary>
    private const int SentenceFrom = 5;

    private const int LongestValue = 4000;
    private const int LongestShortValue = 200;

    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);

    private PartFacts(ValidatePart command)
    {
        Manufacturer = command.Part.Manufacturer;
        MakeWords = Wording.Words(Manufacturer);
        PartNumbers = [Wording.Bare(command.Part.Number), Wording.Bare(command.PartNumber)];
        var tellers = new Dictionary<string, string>(StringComparer.Ordinal);
        Learn(command.Part.Number);
        Learn(command.PartNumber);
        Learn(command.Part.Manufacturer);
        foreach (var source in command.Claims)
        {
            foreach (var item in source.Claims.SelectMany(claim => claim.Value.Items).Where(item => item is not null))
            {
                Hear(SafeText.Clean(item, LongestValue), source.Source.Value, tellers);
            }
        }

        KindWords = command.Claims.SelectMany(source => source.Claims)
            .Where(claim => claim.Attribute is "part_title" or "primary_category" or "sub_categories")
            .SelectMany(claim => claim.Value.Items)
            .SelectMany(item => Wording.Words(item))
            .Where(word => word.Length > 2 && !word.Any(char.IsDigit))
            .Except(MakeWords, StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        Values = [.. command.Claims.SelectMany(source => source.Claims)
            .Where(claim => claim is { SetAside: null, Value.IsList: false } && Wording.WordCount(claim.Value.Text) < SentenceFrom)
            .Select(claim => SafeText.Clean(claim.Value.Text, LongestShortValue).ToUpperInvariant())
            .Where(value => value.Length > 1)
            .Distinct(StringComparer.Ordinal)];
    }

    public string Manufacturer { get; }

    /// <summary>The make's words, in lower case.</summary>
    public List<string> MakeWords { get; }

    /// <summary>The number in both spellings, letters and digits only.</summary>
    public IReadOnlyList<string> PartNumbers { get; }

    /// <summary>Words that tell the kind of part: of the suppliers' titles and categories, in lower case.</summary>
    public IReadOnlySet<string> KindWords { get; }

    /// <summary>Short values that nobody found suspicious, of two characters or more, in upper case.</summary>
    public IReadOnlyList<string> Values { get; }

    public static PartFacts Of(ValidatePart command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new PartFacts(command);
    }

    /// <summary>Whether a claim states the number, in the form of <see cref="Wording.Numbers"/>.</summary>
    public bool HasNumber(string number) => _numbers.Contains(number);

    /// <summary>Whether the word (lower case) stands in any claim.</summary>
    public bool HasWord(string word) => _heard.Contains(word);

    /// <summary>Whether the identifier (letters and digits, upper case) stands in the claims, by the rule of two suppliers.</summary>
    public bool HasIdentifier(string bare) => PartNumbers.Contains(bare, StringComparer.Ordinal) || _words.Contains(bare.ToLowerInvariant());

    /// <summary>Whether the make is this part's own or is stated.</summary>
    public bool HasMake(string name) => Brand.AreSame(name, Manufacturer) || _words.Contains(name.ToLowerInvariant());

    private void Hear(string text, string source, Dictionary<string, string> tellers)
    {
        var words = Wording.Words(text, _heard);
        _numbers.UnionWith(Wording.Numbers(text));
        if (words.Count < SentenceFrom)
        {
            Learn(text, words);
            return;
        }

        foreach (var word in words)
        {
            if (!tellers.TryAdd(word, source) && tellers[word] != source)
            {
                _words.Add(word);
            }
        }
    }

    private void Learn(string text)
    {
        _numbers.UnionWith(Wording.Numbers(text));
        Learn(text, Wording.Words(text));
    }

    private void Learn(string text, List<string> words)
    {
        _words.UnionWith(words);
        _words.Add(Wording.Bare(text).ToLowerInvariant());
    }
}
