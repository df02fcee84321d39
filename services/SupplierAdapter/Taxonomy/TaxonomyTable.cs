using System.Collections.Frozen;

namespace PartsCatalog.SupplierAdapter.Taxonomy;

/// <summary>Words in descriptions, in full and in the trade's abbreviations, and the department or category they tell.</summary>
internal static class TaxonomyTable
{
    private static readonly (string Department, string[] Words)[] DepartmentWords =
    [
        ("Refrigeration", ["refrigerator", "refrigerators", "fridge", "freezer", "refrig", "evaporator", "evap", "evapor", "defrost", "crisper", "icemaker", "ice maker", "ff", "fresh food", "frz", "compressor", "vegetable"]),
        ("Dishwashing", ["dishwasher", "dishwashers", "dish", "dishrack", "spray arm", "silverware", "detergent dispenser", "rinse aid"]),
        ("Laundry", ["dryer", "dryers", "washer", "washers", "washing machine", "clothes", "agitator", "lint", "laundry", "tub", "lid switch", "drum", "spin"]),
        ("Cooking", ["oven", "ovens", "range", "ranges", "stove", "cooktop", "burner", "bake", "broil", "broiler", "microwave", "igniter", "ignitor", "magnetron", "surface element"]),
        ("HVAC", ["furnace", "air conditioner", "air conditioners", "heat pump", "condenser unit", "thermostat wall", "hvac", "dehumidifier"]),
        ("Water", ["water filter", "filter water", "water softener", "reverse osmosis", "water heater"]),
        ("Small appliance", ["compactor", "disposer", "garbage disposal", "mixer", "blender", "coffee"]),
        ("Floor care", ["vacuum", "carpet cleaner"]),
        ("Outdoor", ["grill", "mower"]),
    ];

    private static readonly (string Category, string[] Words)[] CategoryWords =
    [
        ("Defrost system", ["defrost heater", "heater defrost", "defrost thermostat", "defrost timer", "defrost control", "defrost"]),
        ("Filter", ["filter", "filters"]),
        ("Motor", ["motor", "motors", "mtr"]),
        ("Compressor", ["compressor"]),
        ("Valve", ["valve", "valves", "vlv"]),
        ("Pump", ["pump", "pumps"]),
        ("Sensor", ["sensor", "thermistor", "sensors", "probe"]),
        ("Thermostat", ["thermostat", "thermo", "tstat", "t-stat"]),
        ("Fuse", ["fuse", "thermal fuse"]),
        ("Heating element", ["element", "heating element", "heater", "bake element", "surface element", "htr"]),
        ("Control board", ["control board", "board", "pcb", "main board", "control", "module"]),
        ("Switch", ["switch", "sw", "lid switch", "door switch"]),
        ("Belt", ["belt", "drive belt"]),
        ("Seal", ["gasket", "seal", "boot", "bellow"]),
        ("Ice maker", ["ice maker", "icemaker"]),
        ("Igniter", ["igniter", "ignitor", "spark"]),
        ("Bearing", ["bearing", "bushing"]),
        ("Hinge", ["hinge"]),
        ("Handle", ["handle"]),
        ("Knob", ["knob", "dial"]),
        ("Drawer", ["drawer", "pan vegetable", "crisper", "bin", "shelf"]),
        ("Rack", ["rack", "dishrack", "roller"]),
        ("Hose", ["hose", "tube", "tubing"]),
        ("Timer", ["timer"]),
        ("Electrical", ["relay", "capacitor", "transformer", "magnetron", "diode", "harness"]),
        ("Fan", ["fan", "blade", "blower"]),
        ("Light", ["light", "lamp", "bulb", "led"]),
        ("Burner", ["burner", "grate"]),
    ];

    /// <summary>Longest phrase of the table, in words.</summary>
    public const int LongestPhrase = 2;

    /// <summary>Department by word or phrase, in lower case.</summary>
    public static FrozenDictionary<string, Term> Departments { get; } = Index(DepartmentWords);

    /// <summary>Category by word or phrase, in lower case.</summary>
    public static FrozenDictionary<string, Term> Categories { get; } = Index(CategoryWords);

    /// <summary>
    /// Department by the second letter of GE's numbers: WB cooking, WC compactors, WD dishwashers, WE dryers, WH washers, WR refrigeration.
    /// </summary>
    public static string? OfGeneralElectric(char family) => family switch
    {
        'B' => "Cooking",
        'C' => "Small appliance",
        'D' => "Dishwashing",
        'E' or 'H' => "Laundry",
        'R' => "Refrigeration",
        _ => null,
    };

    // A longer phrase tells more than a word: "filter water" is Water although "refrigerator" stands beside it.
    private static FrozenDictionary<string, Term> Index((string Value, string[] Words)[] rows) => rows
        .SelectMany((row, rank) => row.Words, (row, word) => (word, row.Value))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new Term(group.First().Value, group.Key.Split(' ').Length), StringComparer.Ordinal);
}
