using System.Collections.Frozen;
using static PartsCatalog.Consensus.Engine.Applicability.PartTraits;

namespace PartsCatalog.Consensus.Engine.Applicability;

/// <summary>The words by which a part's kind is known, in the singular, with the abbreviations that distributors use in their short texts.</summary>
internal static class PartWords
{
    private const PartTraits Component = Known | Electrical | Internal | NotFlat;
    private const PartTraits Board = Known | Electrical | Electronics | Internal | Core | NotRound;
    private const PartTraits Plain = Known | NotElectrical;

    private static readonly (PartTraits Traits, string[] Words)[] Table =
    [
        (Component | Motor | Shaft | Wire | Bearing, ["motor", "mtr", "blower", "actuator"]),
        (Component | Motor | Shaft | Wire | Round, ["fan"]),
        (Component | Motor | Shaft | Wire | Fluid, ["pump"]),
        (Component | Motor | Wire | HeatsOrCools | Refrigerant | Core, ["compressor"]),
        (Component | Capacitor | Round, ["capacitor"]),
        (Component | Thermostat | Wire, ["thermostat", "tstat"]),
        (Component | ThermalFuse, ["fuse", "cutoff", "cutout", "limiter"]),
        (Component | Wire, ["sensor", "snsr", "thermistor", "switch", "sw", "relay", "solenoid", "igniter", "ignitor", "transformer", "coil", "ballast", "magnetron"]),
        (Component | Fluid | Threaded, ["valve", "vlv"]),
        (Component | HeatsOrCools | Wire, ["element", "heater", "htr", "burner", "evaporator", "condenser"]),
        (Board, ["board", "brd", "pcb", "inverter", "module", "control", "cntrl", "display", "keypad", "electronics", "timer"]),
        (Known | Electrical | Wire, ["harness", "wire", "wiring", "cord", "cable", "plug", "lamp", "light", "bulb", "led"]),
        (Known | Electrical | Fluid | Motor, ["icemaker", "dispenser"]),
        (Electrical, ["noise", "emi", "rfi", "electric", "electrical"]),
        (Plain | NotFlat | Fluid | Filter | Round, ["filter"]),
        (Plain | Flat, ["gasket", "gskt", "seal"]),
        (Plain | Fluid | Round | NotFlat, ["hose", "tube", "tubing", "pipe"]),
        (Plain | Internal | Belt, ["belt"]),
        (Plain | Internal | Gear | Round, ["gear", "sprocket"]),
        (Plain | Internal | Bearing | Round | Shaft, ["bearing"]),
        (Plain | Internal | Round | Shaft, ["pulley", "idler", "spool"]),
        (Plain | Internal | Shaft | Round, ["shaft", "axle"]),
        (Plain | Visible | Round | NotFlat, ["knob", "wheel", "roller", "caster"]),
        (Plain | Visible | NotRound, ["handle", "hinge", "shelf", "drawer", "door", "panel", "trim", "grille", "rack", "grate", "lid", "cover"]),
        (Plain | Visible | Holds, ["bin", "tray", "bucket", "basket", "tub", "reservoir", "tank", "drum"]),
        (Plain | Threaded | Round, ["screw", "bolt", "nut", "stud"]),
        (Plain, ["bracket", "clip", "spring", "spacer", "grommet", "bushing", "pin", "foot", "leg", "latch", "strike", "baffle", "duct", "vent"]),
        (Plain | Consumable | Holds, ["cleaner", "detergent", "descaler", "lubricant", "grease", "adhesive", "sealant", "polish", "deodorizer"]),
        (Refrigerant | HeatsOrCools, ["refrigerant", "drier"]),
        (Universal, ["universal", "univ"]),
    ];

    private static readonly FrozenDictionary<string, PartTraits> Traits = Table
        .SelectMany(row => row.Words, (row, word) => (word, row.Traits))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Traits, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PartTraits>.AlternateLookup<ReadOnlySpan<char>> BySpan = Traits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a folded text tells.</summary>
    public static PartTraits Of(string folded)
    {
        var traits = None;
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(range);
            if (BySpan.TryGetValue(word, out var found)
                || (word.Length > 3 && word[^1] == 's' && BySpan.TryGetValue(word[..^1], out found))
                || (word.Length > 5 && word.EndsWith("ves", StringComparison.Ordinal) && word is "shelves" && BySpan.TryGetValue("shelf", out found)))
            {
                traits |= found;
            }
        }

        return traits;
    }
}
