using System.Text.RegularExpressions;

namespace PartsCatalog.AiValidator.Content;

/// <summary>Which appliances a text speaks of, and whether the claims do: by the word itself, or by a department that it belongs to.</summary>
internal static class Appliances
{
    private static readonly (string Name, Regex Pattern, string[] Related)[] Known =
    [
        Kind("refrigerator", @"refrigerators?|fridges?", "refrigerator", "refrigeration", "fridge", "freezer", "refrigerators", "refrig"),
        Kind("freezer", "freezers?", "freezer", "refrigeration", "refrigerator", "freezers", "refrigerators"),
        Kind("dishwasher", "dishwashers?", "dishwasher", "dishwashing", "dishwashers"),
        Kind("washing machine", @"washing machines?|clothes washers?", "washer", "laundry", "washing", "washers"),
        Kind("dryer", "(?:clothes )?dryers?", "dryer", "laundry", "dryers"),
        Kind("range", "ovens?|cooktops?|stoves?", "range", "oven", "cooktop", "stove", "cooking", "ovens", "ranges", "cooktops"),
        Kind("microwave", "microwaves?", "microwave", "cooking", "microwaves"),
        Kind("air conditioner", "air conditioners?|furnaces?", "hvac", "conditioner", "conditioners", "furnace", "furnaces"),
        Kind("vacuum cleaner", "vacuum cleaners?", "vacuum", "floor", "vacuums"),
    ];

    public static IEnumerable<string> UnstatedIn(string text, PartFacts facts) =>
        Known.Where(kind => kind.Pattern.IsMatch(text) && !kind.Related.Any(facts.HasWord)).Select(kind => kind.Name);

    private static (string Name, Regex Pattern, string[] Related) Kind(string name, string words, params string[] related) =>
        (name, new Regex($@"\b(?:{words})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), related);
}
