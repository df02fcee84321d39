using System.Collections.Frozen;
using PartsCatalog.Contracts.Attributes;
using static PartsCatalog.Consensus.Engine.Applicability.PartTraits;
using When = PartsCatalog.Contracts.Attributes.Applicability;

namespace PartsCatalog.Consensus.Engine.Applicability;

/// <summary>
/// When the kind of a part rules an attribute out. Careful by design: a part whose kind is not known, or whose words point both ways,
/// keeps NOT_FOUND, which says less.
/// </summary>
internal static class ApplicabilityRules
{
    // An attribute is ruled out when the part has one of Against, or is of a known kind where Required names traits it would need, and none of For.
    private static readonly FrozenDictionary<When, Rule> Table = new Dictionary<When, Rule>
    {
        [When.NotElectrical] = Rule.RuledOutBy(NotElectrical, unless: Electrical, "it is not electrical"),
        [When.InternalPart] = Rule.RuledOutBy(Internal, unless: Visible, "it is an internal part"),
        [When.ElectronicAssembly] = Rule.RuledOutBy(Electronics, unless: Visible, "it is an electronic assembly"),
        [When.Consumable] = Rule.RuledOutBy(Consumable, unless: None, "it is a consumable"),
        [When.UniversalPart] = Rule.RuledOutBy(Universal, unless: None, "it is a universal part"),
        [When.NotRound] = Rule.RuledOutBy(NotRound, unless: Round, "it is not round"),
        [When.NotFlat] = Rule.RuledOutBy(NotFlat, unless: Flat, "it is not flat"),
        [When.HoldsNothing] = Rule.Needs(Holds, "it holds nothing"),
        [When.NotACapacitor] = Rule.Needs(Capacitor, "it is no capacitor"),
        [When.NoWire] = Rule.Needs(Wire, "it has no wire"),
        [When.NotAMotor] = Rule.Needs(Motor, "it is no motor"),
        [When.NoShaft] = Rule.Needs(Shaft, "it has no shaft"),
        [When.NotThreaded] = Rule.Needs(Threaded, "it is not threaded"),
        [When.NotAGear] = Rule.Needs(Gear, "it is no gear"),
        [When.NotABelt] = Rule.Needs(Belt, "it is no belt"),
        [When.NoBearing] = Rule.Needs(Bearing, "it has no bearing"),
        [When.NotAThermostatOrFuse] = Rule.Needs(Thermostat | ThermalFuse, "it is neither thermostat nor fuse"),
        [When.NotAThermostat] = Rule.Needs(Thermostat, "it is no thermostat"),
        [When.DoesNotHeatOrCool] = Rule.Needs(HeatsOrCools, "it neither heats nor cools"),
        [When.NoRefrigerant] = Rule.Needs(Refrigerant, "it holds no refrigerant"),
        [When.CarriesNoFluid] = Rule.Needs(Fluid, "it carries no fluid"),
        [When.NotAFilter] = Rule.Needs(Filter, "it is no filter"),
        [When.NoCore] = Rule.Needs(Core, "parts of its kind have no core charge"),
    }.ToFrozenDictionary();

    /// <summary>Why the attribute cannot apply to a part of these traits; null when it may.</summary>
    public static string? WhyNot(AttributeDefinition attribute, PartTraits traits) =>
        Table.TryGetValue(attribute.Applicability, out var rule) ? rule.WhyNot(traits) : null;

    private sealed record Rule(PartTraits Against, PartTraits Unless, PartTraits Needed, string Why)
    {
        public static Rule RuledOutBy(PartTraits against, PartTraits unless, string why) => new(against, unless, None, why);

        public static Rule Needs(PartTraits needed, string why) => new(None, None, needed, why);

        public string? WhyNot(PartTraits traits)
        {
            if (Needed != None)
            {
                return traits.HasFlag(Known) && (traits & Needed) == None ? Why : null;
            }

            return (traits & Against) != None && (traits & Unless) == None ? Why : null;
        }
    }
}
