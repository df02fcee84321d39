using System.Globalization;
using PartsCatalog.AiValidator.Content;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.AiValidator.Answers;

/// <summary>Whether a value that no supplier stated may stand beside theirs: it must be a value of the registry's kind and range.</summary>
internal static class ProposalCheck
{
    private const int MaximumLength = 200;

    /// <summary>The proposal in canonical form, or null with what is wrong with it.</summary>
    public static AttributeValue? Read(AttributeDefinition definition, string text, out string problem)
    {
        var clean = SafeText.Clean(text, MaximumLength + 1);
        problem = "";
        var canonical = definition.Kind switch
        {
            AttributeKind.Number => Number(definition, clean, whole: false, out problem),
            AttributeKind.WholeNumber => Number(definition, clean, whole: true, out problem),
            AttributeKind.Enumeration => Allowed(definition, clean, out problem),
            AttributeKind.Boolean => Boolean(clean, out problem),
            AttributeKind.Text or AttributeKind.Quantity => Words(clean, out problem),
            _ => Refuse(definition, out problem),
        };
        return canonical is null ? null : AttributeValue.Of(canonical);
    }

    private static string? Number(AttributeDefinition definition, string text, bool whole, out string problem)
    {
        problem = $"is '{text}'; expected a{(whole ? " whole" : "")} number from {definition.Minimum} to {definition.Maximum} {definition.Unit}.";
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (!whole || decimal.IsInteger(number))
            && (definition.Minimum is null || number >= definition.Minimum)
            && (definition.Maximum is null || number <= definition.Maximum)
                ? number.ToString("0.############", CultureInfo.InvariantCulture)
                : null;
    }

    private static string? Allowed(AttributeDefinition definition, string text, out string problem)
    {
        problem = $"is '{text}'; expected one of {string.Join(", ", definition.AllowedValues)}.";
        return definition.AllowedValues.FirstOrDefault(allowed => allowed.Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Boolean(string text, out string problem)
    {
        problem = $"is '{text}'; expected true or false.";
        return text.ToLowerInvariant() is "true" or "false" ? text.ToLowerInvariant() : null;
    }

    private static string? Words(string text, out string problem)
    {
        problem = $"is no plain text of 1 to {MaximumLength} characters without links or markup.";
        return text.Length is > 0 and <= MaximumLength && PlainWriting.WithoutMarkup(text) == text ? text : null;
    }

    // Numbers, makes, GTINs and prices identify or cost something: only a supplier may state them.
    private static string? Refuse(AttributeDefinition definition, out string problem)
    {
        problem = $"is not allowed; a {definition.Kind} is chosen among the claims or null.";
        return null;
    }
}
