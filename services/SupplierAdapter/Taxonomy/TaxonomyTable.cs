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
        ("Outdoor", ["grill", "grill burner", "burner grill", "mower"]),
    ];

    // By rank: the word for a thing before the word for what it belongs to. Titles put the thing last ("Fan Motor", "Control Knob"), the
    // trade puts it first ("MOTOR FAN"), so its place tells nothing.
    private static readonly (string Category, string[] Words)[] CategoryWords =
    [
        ("Defrost system", ["defrost heater", "heater defrost", "defrost thermostat", "defrost timer", "defrost control", "defrost"]),
        ("Filter", ["filter", "filters"]),
        ("Hose", ["hose", "tube", "tubing"]),
        ("Pump", ["pump", "pumps"]),
        ("Motor", ["motor", "motors", "mtr"]),
        ("Compressor", ["compressor"]),
        ("Valve", ["valve", "valves", "vlv"]),
        ("Sensor", ["sensor", "thermistor", "sensors", "probe"]),
        ("Thermostat", ["thermostat", "thermo", "tstat", "t-stat"]),
        ("Fuse", ["fuse", "thermal fuse"]),
        ("Magnetron", ["magnetron"]),
        ("Heating element", ["element", "heating element", "heater", "htr"]),
        ("Switch", ["switch", "sw"]),
        ("Knob", ["knob", "dial"]),
        ("Belt", ["belt"]),
        ("Seal", ["gasket", "seal", "boot", "bellow"]),
        ("Igniter", ["igniter", "ignitor", "spark"]),
        ("Bearing", ["bearing", "bushing"]),
        ("Hinge", ["hinge"]),
        ("Handle", ["handle"]),
        ("Wheel", ["wheel", "wheels"]),
        ("Roller", ["roller", "rollers"]),
        ("Timer", ["timer"]),
        ("Capacitor", ["capacitor"]),
        ("Electrical", ["relay", "transformer", "diode", "harness"]),
        ("Control board", ["control board", "board", "pcb", "control", "module"]),
        ("Light", ["light", "lamp", "bulb", "led"]),
        ("Drawer", ["drawer", "pan vegetable", "crisper", "bin", "shelf"]),
        ("Rack", ["rack", "dishrack"]),
        ("Fan", ["fan", "blade", "blower"]),
        ("Burner", ["burner", "grate"]),
        ("Ice maker", ["ice maker", "icemaker"]),
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

    private static FrozenDictionary<string, Term> Index((string Value, string[] Words)[] rows) => rows
        .SelectMany((row, rank) => row.Words.Select(word => (Word: word, Term: new Term(row.Value, rank))))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Term, StringComparer.Ordinal);
}
