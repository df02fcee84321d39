using System.Collections.Frozen;
using PartsCatalog.Consensus.Engine.Canonical;

namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Postal addresses with the usual abbreviations of the United States Postal Service (Publication 28) in place of the words.</summary>
internal static class AddressForm
{
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["street"] = "st",
        ["str"] = "st",
        ["avenue"] = "ave",
        ["av"] = "ave",
        ["boulevard"] = "blvd",
        ["road"] = "rd",
        ["drive"] = "dr",
        ["lane"] = "ln",
        ["court"] = "ct",
        ["place"] = "pl",
        ["square"] = "sq",
        ["highway"] = "hwy",
        ["parkway"] = "pkwy",
        ["terrace"] = "ter",
        ["suite"] = "ste",
        ["floor"] = "fl",
        ["apartment"] = "apt",
        ["building"] = "bldg",
        ["north"] = "n",
        ["south"] = "s",
        ["east"] = "e",
        ["west"] = "w",
        ["first"] = "1 st",
        ["second"] = "2 nd",
        ["third"] = "3 rd",
        ["fourth"] = "4 th",
        ["fifth"] = "5 th",
        ["sixth"] = "6 th",
        ["seventh"] = "7 th",
        ["eighth"] = "8 th",
        ["ninth"] = "9 th",
        ["tenth"] = "10 th",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that only addresses have, in either form.</summary>
    public static bool IsAddressWord(ReadOnlySpan<char> word)
    {
        var words = Short.GetAlternateLookup<ReadOnlySpan<char>>();
        return words.ContainsKey(word) || word is "st" or "ave" or "blvd" or "rd" or "dr" or "ln" or "pkwy" or "hwy" or "ste";
    }

    public static string Of(string text)
    {
        var words = TextForm.Fold(text).Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Short.GetValueOrDefault(words[i], words[i]);
        }

        return string.Join(' ', words);
    }
}
