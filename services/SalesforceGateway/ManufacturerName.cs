using System.Diagnostics.CodeAnalysis;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SalesforceGateway;

/// <summary>The door's rule for a make that a caller names.</summary>
internal static class ManufacturerName
{
    /// <summary>The canonical name of a make; false for what can be none: empty, over 60 characters, without any letter or digit, or with control characters.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? name)
    {
        // The database takes no NUL, and a key of no letters would be the same for every such make.
        name = text is not null && text.Any(char.IsLetterOrDigit) && !text.Any(char.IsControl) ? Brand.Canonicalize(text) : null;
        return name is not null;
    }
}
