using System.Diagnostics.CodeAnalysis;

namespace PartsCatalog.LookupOrchestrator.Opening;

/// <summary>Text of outside programs as it can be stored: PostgreSQL refuses NUL, and nobody wants the other control characters in a line of a list.</summary>
internal static class StoredText
{
    /// <summary>The text with U+FFFD for each control character.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text?.Any(char.IsControl) == true ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
