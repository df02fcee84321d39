namespace PartsCatalog.Contracts.Attributes;

/// <summary>When an attribute does not apply to a part; apart from 'nobody said'.</summary>
public enum Applicability
{
    Always,
    NotElectrical,
    UniversalPart,
    InternalPart,
    ElectronicAssembly,
    Consumable,
    NotOnAmazon,
    NotRound,
    NotFlat,
    HoldsNothing,
    NotACapacitor,
    NoWire,
    NotAMotor,
    NoShaft,
    NotThreaded,
    NotAGear,
    NotABelt,
    NoBearing,
    NotAThermostatOrFuse,
    NotAThermostat,
    DoesNotHeatOrCool,
    NoRefrigerant,
    CarriesNoFluid,
    NotAFilter,
    NoCore,
    NotSuperseded,
}
