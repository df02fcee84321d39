namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>Spellings of a voltage: "120", "120V", "120 VAC" and "120 volts AC" are one; "12 V DC" keeps its DC.</summary>
internal static class VoltageForm
{
    public static string Of(string folded)
    {
        Span<Range> words = stackalloc Range[16];
        var count = folded.AsSpan().Split(words, ' ');
        var numbers = "";
        var direct = false;
        for (var i = 0; i < count; i++)
        {
            var word = folded.AsSpan(words[i]);
            if (char.IsDigit(word[0]))
            {
                numbers = numbers.Length == 0 ? word.ToString() : $"{numbers} {word}";
            }
            else if (word is "dc" or "vdc")
            {
                direct = true;
            }
            else if (word is not ("v" or "vac" or "ac" or "volt" or "volts"))
            {
                return folded;
            }
        }

        return numbers.Length == 0 ? folded : $"{numbers} v{(direct ? " dc" : "")}";
    }
}
