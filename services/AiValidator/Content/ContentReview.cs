using System.Runtime.InteropServices;

namespace PartsCatalog.AiValidator.Content;

/// <summary>
/// Checks and marks what a model wrote for people (plan 7.2): length, make and number, no number, identifier, make or appliance that the
/// claims do not state, nothing that orders, advertises or leads away, readable.
/// </summary>
internal static class ContentReview
{
    public const int TitleMinimum = 50;
    public const int TitleMaximum = 100;
    public const int DescriptionMinimumWords = 200;
    public const int DescriptionMaximumWords = 1000;

    private const int LongestParagraph = 8000;
    private const int EnoughValues = 6;

    public static ReviewedText Title(PartFacts facts, string? text)
    {
        var title = PlainWriting.Line(text, 2 * TitleMaximum);
        if (title.Length is < TitleMinimum or > TitleMaximum)
        {
            return Faulty($"title: has {title.Length} characters; expected {TitleMinimum} to {TitleMaximum}.");
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        var written = Wording.Words(title, words);
        var faults = new List<string>(ForbiddenWriting.Faults("title", title));
        faults.AddRange(UnstatedWriting.Faults("title", title, words, facts));
        if (!NamesMake(facts, written))
        {
            faults.Add("title: does not name the make.");
        }

        if (!title.Any(char.IsLower))
        {
            faults.Add("title: is written in capitals.");
        }

        var kinds = words.Count(facts.KindWords.Contains);
        return Reviewed(title, faults,
            NamesNumber(facts, title),
            kinds > 0,
            kinds > 2 || ValuesIn(title, facts).Any(),
            title.Length is >= 60 and <= 90);
    }

    public static ReviewedText Description(PartFacts facts, string? text)
    {
        var description = PlainWriting.Paragraphs(text, LongestParagraph);
        var count = Wording.WordCount(description);
        if (count is < DescriptionMinimumWords or > DescriptionMaximumWords)
        {
            return Faulty($"description: has {count} words; expected {DescriptionMinimumWords} to {DescriptionMaximumWords}.");
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        var written = Wording.Words(description, words);
        var sentences = Wording.Sentences(description);
        var faults = new List<string>(ForbiddenWriting.Faults("description", description));
        faults.AddRange(UnstatedWriting.Faults("description", description, words, facts));
        faults.AddRange(Readability.Faults("description", description, sentences));
        if (!NamesMake(facts, written))
        {
            faults.Add("description: does not name the make.");
        }

        if (!NamesNumber(facts, description))
        {
            faults.Add("description: does not name the part number.");
        }

        var values = ValuesIn(description, facts).Take(EnoughValues).Count();
        return Reviewed(description, faults,
            words.Any(word => word.StartsWith("install", StringComparison.Ordinal) || word.StartsWith("fit", StringComparison.Ordinal)),
            words.Any(facts.KindWords.Contains),
            values >= EnoughValues / 2,
            values == EnoughValues,
            Wording.ReadingEase(description, sentences.Count) >= 40,
            description.Contains("\n\n", StringComparison.Ordinal));
    }

    private static bool NamesMake(PartFacts facts, List<string> words) =>
        facts.MakeWords.Count > 0 && CollectionsMarshal.AsSpan(words).IndexOf(CollectionsMarshal.AsSpan(facts.MakeWords)) >= 0;

    private static bool NamesNumber(PartFacts facts, string text)
    {
        var bare = Wording.Bare(text);
        return facts.PartNumbers.Any(number => number.Length > 0 && bare.Contains(number, StringComparison.Ordinal));
    }

    // In capitals, both: a search that ignores the case goes letter by letter.
    private static IEnumerable<string> ValuesIn(string text, PartFacts facts)
    {
        var capitals = text.ToUpperInvariant();
        return facts.Values.Where(value => capitals.Contains(value, StringComparison.Ordinal));
    }

    private static ReviewedText Reviewed(string text, List<string> faults, params ReadOnlySpan<bool> merits)
    {
        if (faults.Count > 0)
        {
            return new ReviewedText(null, 0, faults);
        }

        // A text without a fault is worth something also where it has no merit.
        var earned = 1;
        foreach (var merit in merits)
        {
            earned += merit ? 1 : 0;
        }

        return new ReviewedText(text, Math.Round(earned / (decimal)(merits.Length + 1), 4), []);
    }

    private static ReviewedText Faulty(string fault) => new(null, 0, [fault]);
}
