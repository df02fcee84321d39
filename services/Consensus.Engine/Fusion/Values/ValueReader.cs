using PartsCatalog.Consensus.Engine.Canonical;

namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Reads a claim's text as its attribute's kind. What cannot be read so stays a text of its own, and is never lost.</summary>
internal static class ValueReader
{
    /// <summary>A longer text is compared letter by letter only.</summary>
    private const int LongestFolded = 4096;

    public static ReadValue Read(ValueKind kind, string text)
    {
        if (text.Length > LongestFolded)
        {
            return ReadValue.OfText(text);
        }

        switch (kind)
        {
            case ValueKind.Number when NumberText.TryRead(text, out var number, out var rounding):
                return new ReadValue("", number, rounding);
            case ValueKind.TimeOfDay when TimeText.TryReadTimeOfDay(text, out var minutes):
                return new ReadValue("", minutes, 0);
            case ValueKind.DateTime when TimeText.TryReadDateTime(text, out var since):
                return new ReadValue("", since, 0);
            case ValueKind.Name:
                return ReadValue.OfText(NotEmpty(NameForm.Of(text), text));
            case ValueKind.Address:
                return ReadValue.OfText(NotEmpty(AddressForm.Of(text), text));
            case ValueKind.List:
                return ReadValue.OfText(NotEmpty(ListForm.Of(text), text));
            default:
                return ReadValue.OfText(NotEmpty(Folded(text), text));
        }
    }

    /// <summary>Whether two keys of a kind of text say the same.</summary>
    public static bool AreSame(ValueKind kind, string one, string other)
    {
        if (one.Length > LongestFolded || other.Length > LongestFolded)
        {
            return false;
        }

        return kind switch
        {
            ValueKind.Name => NameForm.AreSame(one, other),
            ValueKind.List => ListForm.AreSame(one, other),
            _ => HasWords(one) && HasWords(other) && TextSimilarity.AreSimilar(one, other),
        };
    }

    // A number without letters, as a telephone's, is its digits.
    private static string Folded(string text)
    {
        var folded = TextForm.Fold(text);
        foreach (var c in folded)
        {
            if (char.IsLetter(c) || c is '.' or '/')
            {
                return folded;
            }
        }

        return TextForm.WithoutSpaces(folded);
    }

    // Text of nothing but signs is itself.
    private static string NotEmpty(string key, string text) => key.Length == 0 ? text.Trim() : key;

    // Similarity counts letters: it says nothing about codes and signs.
    private static bool HasWords(string key)
    {
        foreach (var c in key)
        {
            if (!char.IsLetter(c) && !char.IsDigit(c) && c is not (' ' or '.' or '/'))
            {
                return false;
            }
        }

        return key.Length > 7 && char.IsLetterOrDigit(key[0]);
    }
}
