namespace PartsCatalog.AiValidator.Content;

/// <summary>Which appliances a text speaks of, and whether the claims do: by the word itself, or by a department that it belongs to.</summary>
internal static class Appliances
{
    private static readonly (string Name, string[] Words, string[] Related)[] Known =
    [
        ("refrigerator", ["refrigerator", "refrigerators", "fridge", "fridges"], ["refrigerator", "refrigeration", "fridge", "freezer", "refrigerators", "refrig"]),
        ("freezer", ["freezer", "freezers"], ["freezer", "refrigeration", "refrigerator", "freezers", "refrigerators"]),
        ("dishwasher", ["dishwasher", "dishwashers"], ["dishwasher", "dishwashing", "dishwashers"]),
        ("washing machine", ["washing machine", "clothes washer"], ["washer", "laundry", "washing", "washers"]),
        ("dryer", ["dryer", "dryers"], ["dryer", "laundry", "dryers"]),
        ("range", ["oven", "ovens", "cooktop", "cooktops", "stove", "stoves"], ["range", "oven", "cooktop", "stove", "cooking", "ovens", "ranges", "cooktops"]),
        ("microwave", ["microwave", "microwaves"], ["microwave", "cooking", "microwaves"]),
        ("air conditioner", ["air conditioner", "furnace", "furnaces"], ["hvac", "conditioner", "conditioners", "furnace", "furnaces"]),
        ("vacuum cleaner", ["vacuum cleaner"], ["vacuum", "floor", "vacuums"]),
    ];

    /// <summary>The appliances of a text that no claim speaks of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, in lower case.</param>
    /// <param name="facts">What the claims state.</param>
    public static IEnumerable<string> UnstatedIn(string text, IReadOnlySet<string> words, PartFacts facts) => Known
        .Where(kind => kind.Words.Any(word => word.Contains(' ', StringComparison.Ordinal) ? text.Contains(word, StringComparison.OrdinalIgnoreCase) : words.Contains(word)))
        .Where(kind => !kind.Related.Any(facts.HasWord))
        .Select(kind => kind.Name);
}
