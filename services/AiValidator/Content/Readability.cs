namespace PartsCatalog.AiValidator.Content;

/// <summary>Whether people can read a text: sentences of bearable length, no shouting, nothing said twice.</summary>
internal static class Readability
{
    private const double LongestMean = 30;
    private const int LongestSentence = 70;
    private const int RepeatableWords = 5;

    /// <summary>One sentence a fault.</summary>
    /// <param name="name">"title" or "description".</param>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    public static IEnumerable<string> Faults(string name, string text, IReadOnlyList<string> sentences)
    {
        var lengths = sentences.Select(sentence => Wording.WordCount(sentence)).ToArray();
        if (lengths.Length > 0 && lengths.Average() > LongestMean)
        {
            yield return $"{name}: has {lengths.Average():0} words a sentence; expected at most {LongestMean}.";
        }

        if (lengths.Length > 0 && lengths.Max() > LongestSentence)
        {
            yield return $"{name}: has a sentence of {lengths.Max()} words; expected at most {LongestSentence}.";
        }

        if (IsShouted(text))
        {
            yield return $"{name}: is written in capitals.";
        }

        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (sentences.Where((_, index) => lengths[index] > RepeatableWords).Any(sentence => !said.Add(sentence)))
        {
            yield return $"{name}: says a sentence twice.";
        }
    }

    private static bool IsShouted(string text)
    {
        var (letters, capitals) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 0 && capitals > letters / 3;
    }
}
