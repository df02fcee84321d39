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

        var letters = text.Count(char.IsLetter);
        if (letters > 0 && text.Count(char.IsUpper) > letters / 3)
        {
            yield return $"{name}: is written in capitals.";
        }

        var repeated = sentences
            .Where(sentence => Wording.WordCount(sentence) > RepeatableWords)
            .GroupBy(sentence => sentence, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            yield return $"{name}: says a sentence twice.";
        }
    }
}
