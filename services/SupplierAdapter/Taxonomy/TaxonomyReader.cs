using System.Collections.Frozen;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Taxonomy;

/// <summary>Tells a part's department and category from the words that a supplier describes it with.</summary>
internal static class TaxonomyReader
{
    // The beginning names the thing; what follows names its surroundings.
    private const int WordsRead = 40;
    private const int CharactersRead = 400;

    private static readonly char[] Separators = [' ', ',', '.', ';', '/', '(', ')', '-', '–', ':', '&'];

    /// <summary>Claims department and category from the first of the texts that tells them, or the department from a GE number.</summary>
    /// <param name="sheet">Where the claims go.</param>
    /// <param name="number">The part's normalised number.</param>
    /// <param name="make">Its canonical make.</param>
    /// <param name="numberPointer">Where the number stands.</param>
    /// <param name="texts">Clean texts; title first, then longer ones.</param>
    public static void Claim(ClaimSheet sheet, string? number, string? make, string numberPointer, params ReadOnlySpan<(string? Text, string Pointer)> texts)
    {
        foreach (var (text, pointer) in texts)
        {
            if (text is not null && !(sheet.Has(AttributeRegistry.PrimaryCategory) && sheet.Has(AttributeRegistry.PrimaryDepartment)))
            {
                var beginning = text.Length > CharactersRead ? text[..CharactersRead] : text;
                Claim(sheet, AttributeRegistry.PrimaryCategory, TaxonomyTable.Categories, byRank: true, beginning, pointer);
                Claim(sheet, AttributeRegistry.PrimaryDepartment, TaxonomyTable.Departments, byRank: false, beginning, pointer);
            }
        }

        if (make == "GE" && number is { Length: > 3 } && number[0] == 'W' && number.Contains('X', StringComparison.Ordinal) &&
            TaxonomyTable.OfGeneralElectric(number[1]) is { } department)
        {
            sheet.Add(AttributeRegistry.PrimaryDepartment, department, number[..2], numberPointer);
        }
    }

    private static void Claim(ClaimSheet sheet, AttributeDefinition attribute, FrozenDictionary<string, Term> table, bool byRank, string text, string pointer)
    {
        if (!sheet.Has(attribute) && Find(table, byRank, text, out var words) is { } value)
        {
            sheet.Add(attribute, value, words, pointer);
        }
    }

    // By rank the best word anywhere counts; otherwise the longest phrase, and of those the first: "filter water" is Water although
    // "refrigerator" stands before it.
    private static string? Find(FrozenDictionary<string, Term> table, bool byRank, string text, out string? found)
    {
        var lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = text.ToLowerInvariant();
        Span<Range> words = stackalloc Range[WordsRead];
        var count = lower.AsSpan().SplitAny(words, Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // The last range of a split that ran out of room holds all the rest.
        count = count == WordsRead ? WordsRead - 1 : count;
        Term? best = null;
        found = null;
        for (var length = Math.Min(TaxonomyTable.LongestPhrase, count); length > 0 && (byRank || best is null); length--)
        {
            for (var first = 0; first + length <= count && (byRank || best is null); first++)
            {
                var phrase = words[first].Start.Value..words[first + length - 1].End.Value;
                if (lookup.TryGetValue(lower.AsSpan()[phrase], out var term) && (best is null || term.Rank < best.Value.Rank))
                {
                    best = term;
                    found = text[phrase];
                }
            }
        }

        return best?.Value;
    }
}
