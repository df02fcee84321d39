namespace PartsCatalog.AiValidator.Content;

/// <summary>How good an AI's texts are (0 to 1; 0 without a text that passed), and what was wrong with those that did not pass.</summary>
internal sealed record ContentMarks(decimal Title, decimal Description, IReadOnlyList<string> Faults)
{
    public static ContentMarks None { get; } = new(0, 0, []);

    public static ContentMarks Of(ReviewedText title, ReviewedText description)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(description);
        return new ContentMarks(title.Score, description.Score, [.. title.Faults, .. description.Faults]);
    }
}
