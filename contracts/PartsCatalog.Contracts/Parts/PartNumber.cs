using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PartsCatalog.Contracts.Parts;

/// <summary>
/// A part number as someone wrote it, and the form in which two spellings of the same number are equal: upper-case letters and digits only,
/// and for GE's shape (WR55X10025) without the zero padding that varies between sources (WD12X271 = WD12X0271).
/// </summary>
public sealed partial record PartNumber
{
    /// <summary>Longest number accepted, as written, in characters.</summary>
    public const int MaximumLength = 40;

    /// <summary>Fewest letters and digits of a number.</summary>
    public const int MinimumLength = 3;

    /// <summary>What a number looks like, for error messages.</summary>
    public const string Expectation =
        "a part number of 3 to 40 characters: letters A-Z and digits, at least one digit, with spaces, '-', '.', '/' or '_' between them (for example WR55X10025)";

    private PartNumber(string asWritten, string normalized)
    {
        AsWritten = asWritten;
        Normalized = normalized;
    }

    /// <summary>The number as it was written, without surrounding space, upper-case.</summary>
    public string AsWritten { get; }

    /// <summary>The form that identifies: [A-Z0-9]+.</summary>
    public string Normalized { get; }

    /// <summary>Reads a number; false with the reason when the text is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartNumber? number, [NotNullWhen(false)] out string? problem)
    {
        number = null;
        var written = text?.Trim().ToUpperInvariant() ?? "";
        problem = written switch
        {
            "" => $"is missing; expected {Expectation}",
            { Length: > MaximumLength } => $"has {written.Length} characters; expected {Expectation}",
            _ when !Allowed().IsMatch(written) => $"has a character that no part number has; expected {Expectation}",
            _ => null,
        };
        if (problem is not null)
        {
            return false;
        }

        var bare = Separators().Replace(written, "");
        if (bare.Length < MinimumLength || !bare.AsSpan().ContainsAnyInRange('0', '9'))
        {
            problem = $"'{written}' is too short or has no digit; expected {Expectation}";
            return false;
        }

        number = new PartNumber(written, Unpad(bare));
        return true;
    }

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">The text is no part number; the message says why.</exception>
    public static PartNumber Parse(string? text) =>
        TryParse(text, out var number, out var problem) ? number : throw new FormatException($"Part number {problem}.");

    /// <summary>The normalised form of a number, or null when the text is none.</summary>
    public static string? Normalize(string? text) => TryParse(text, out var number, out _) ? number.Normalized : null;

    /// <inheritdoc />
    public bool Equals(PartNumber? other) => other is not null && Normalized == other.Normalized;

    /// <inheritdoc />
    public override int GetHashCode() => Normalized.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => AsWritten;

    private static string Unpad(string bare)
    {
        var match = GeneralElectric().Match(bare);
        return match.Success
            ? $"{match.Groups["family"].Value}{match.Groups["group"].Value}X{match.Groups["serial"].Value}"
            : bare;
    }

    [GeneratedRegex(@"^[A-Z0-9](?:[A-Z0-9 \-./_]*[A-Z0-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"[^A-Z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?<family>W[BCDEHR])0*(?<group>[0-9]{1,2})X0*(?<serial>[1-9][0-9]{0,5})$", RegexOptions.ExplicitCapture)]
    private static partial Regex GeneralElectric();
}
