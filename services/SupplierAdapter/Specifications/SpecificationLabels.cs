using System.Collections.Frozen;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.SupplierAdapter.Specifications;

/// <summary>What suppliers call attributes in "label: value" bullets and sentences.</summary>
internal static class SpecificationLabels
{
    private static readonly FrozenDictionary<string, AttributeDefinition> Known = new (AttributeDefinition Attribute, string[] Labels)[]
    {
        (AttributeRegistry.Voltage, ["voltage", "volts", "rated voltage", "operating voltage", "input voltage"]),
        (AttributeRegistry.TerminalType, ["terminal type", "terminal style", "connector type"]),
        (AttributeRegistry.TerminalCount, ["terminals", "number of terminals", "terminal count"]),
        (AttributeRegistry.WireLengthIn, ["wire length", "lead length", "cord length"]),
        (AttributeRegistry.Wattage, ["wattage", "watts", "power"]),
        (AttributeRegistry.Amperage, ["amperage", "amps", "current", "rated current"]),
        (AttributeRegistry.FrequencyHz, ["frequency"]),
        (AttributeRegistry.Phase, ["phase"]),
        (AttributeRegistry.ResistanceOhm, ["resistance", "ohms"]),
        (AttributeRegistry.CapacitanceUf, ["capacitance"]),
        (AttributeRegistry.Rpm, ["speed", "rpm", "motor speed"]),
        (AttributeRegistry.Horsepower, ["horsepower", "hp"]),
        (AttributeRegistry.Rotation, ["rotation"]),
        (AttributeRegistry.ShaftDiameterIn, ["shaft diameter"]),
        (AttributeRegistry.ShaftLengthIn, ["shaft length"]),
        (AttributeRegistry.ThreadSize, ["thread size", "thread"]),
        (AttributeRegistry.ToothCount, ["teeth", "number of teeth", "tooth count"]),
        (AttributeRegistry.BeltLengthIn, ["belt length"]),
        (AttributeRegistry.TorqueInLb, ["torque"]),
        (AttributeRegistry.BearingType, ["bearing type", "bearing"]),
        (AttributeRegistry.MountingType, ["mounting", "mounting type", "mount"]),
        (AttributeRegistry.OperatingTempMinF, ["minimum operating temperature", "min operating temperature"]),
        (AttributeRegistry.OperatingTempMaxF, ["maximum operating temperature", "max operating temperature"]),
        (AttributeRegistry.CutoffTempF, ["cut-off temperature", "cutoff temperature", "limit temperature"]),
        (AttributeRegistry.ResetTempF, ["reset temperature"]),
        (AttributeRegistry.Btu, ["btu", "cooling capacity", "heating capacity"]),
        (AttributeRegistry.Refrigerant, ["refrigerant", "refrigerant type"]),
        (AttributeRegistry.PressureRatingPsi, ["pressure rating", "pressure", "maximum pressure"]),
        (AttributeRegistry.FlowRateGpm, ["flow rate"]),
        (AttributeRegistry.InletSizeIn, ["inlet size", "inlet"]),
        (AttributeRegistry.OutletSizeIn, ["outlet size", "outlet"]),
        (AttributeRegistry.FilterLifeMonths, ["filter life"]),
        (AttributeRegistry.FilterMicron, ["filtration", "micron rating"]),
        (AttributeRegistry.Capacity, ["capacity", "filter capacity"]),
        (AttributeRegistry.PackageQuantity, ["package quantity", "quantity per package", "pack of"]),
        (AttributeRegistry.DiameterIn, ["diameter"]),
        (AttributeRegistry.ThicknessIn, ["thickness"]),
        (AttributeRegistry.Color, ["color", "colour"]),
        (AttributeRegistry.Material, ["material"]),
        (AttributeRegistry.Finish, ["finish"]),
        (AttributeRegistry.Certifications, ["certification", "certifications"]),
        (AttributeRegistry.CountryOfOrigin, ["country of origin"]),
        (AttributeRegistry.WarrantyPeriod, ["warranty", "warranty period"]),
        (AttributeRegistry.BatteryRequired, ["battery required", "batteries required"]),
        (AttributeRegistry.CaliforniaProp65, ["california prop 65", "prop 65"]),
    }.SelectMany(entry => entry.Labels, (entry, label) => (label, entry.Attribute)).ToFrozenDictionary(pair => pair.label, pair => pair.Attribute, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AttributeDefinition>.AlternateLookup<ReadOnlySpan<char>> BySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every attribute that can be found behind a label.</summary>
    public static IEnumerable<AttributeDefinition> Attributes => Known.Values.Distinct();

    /// <summary>The attribute behind a label; null for a label that is not known.</summary>
    public static AttributeDefinition? Find(ReadOnlySpan<char> label) => BySpan.TryGetValue(label, out var attribute) ? attribute : null;
}
