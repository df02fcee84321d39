using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>What makes two parts similar: the make and the category, where the sources agree on one.</summary>
internal static class PartKind
{
    private const int MaximumLength = 100;

    /// <summary>E.g. "GE|SENSOR"; null where no category or more than one is stated.</summary>
    public static string? Of(PartKey part, Question question)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(question);
        return question.Attributes.GetValueOrDefault(AttributeRegistry.PrimaryCategory.Name) is { IsContested: false } category
            && SafeText.Clean(category.Claims[0].Value.ToString(), MaximumLength) is { Length: > 0 } name
                ? $"{part.Manufacturer}|{name}".ToUpperInvariant()
                : null;
    }
}
