namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Cooking, dishwashing and small appliances.</summary>
internal static class KitchenKinds
{
    private static readonly string[] Range = ["range", "oven"];
    private static readonly string[] Dishwasher = ["dishwasher"];

    public static readonly PartKind[] Cooking =
    [
        new()
        {
            Name = "Surface Burner Element", Abbreviation = "ELEMENT SURFACE", Department = "Cooking", Category = "Heating element", SubCategories = ["Surface element", "Burner"],
            Appliances = ["range", "cooktop"], PriceLow = 18, PriceHigh = 95, WeightLow = 0.6m, WeightHigh = 2.2m, SizeLow = 6, SizeHigh = 12, HtsCode = "8516808000",
            Symptoms = ["Element will not heat", "Little to no heat when baking", "Gets too hot"], Materials = ["Steel"],
            Specs = [Specs.HighVoltage, new("wattage", "Wattage", " W", "1250", "1500", "2100", "2600"), new("diameter_in", "Diameter", " in", "6", "8"), Specs.Terminals],
        },
        new()
        {
            Name = "Oven Igniter", Abbreviation = "IGNITER OVEN", Department = "Cooking", Category = "Igniter", SubCategories = ["Gas ignition"],
            Appliances = Range, PriceLow = 22, PriceHigh = 110, WeightLow = 0.2m, WeightHigh = 0.9m, SizeLow = 4, SizeHigh = 9, HtsCode = "9033009000",
            Symptoms = ["Little to no heat when baking", "Will not start", "Uneven baking"], Materials = ["Silicon carbide", "Ceramic"],
            Specs = [Specs.MainsVoltage, new("amperage", "Amperage", " A", "2.5", "3.2", "3.6"), Specs.WireLength, Specs.Terminals, Specs.MaximumTemperature],
        },
        new()
        {
            Name = "Oven Temperature Sensor", Abbreviation = "SENSOR OVEN", Department = "Cooking", Category = "Sensor", SubCategories = ["Temperature control"],
            Appliances = Range, PriceLow = 18, PriceHigh = 85, WeightLow = 0.1m, WeightHigh = 0.5m, SizeLow = 5, SizeHigh = 9, HtsCode = "9025198080",
            Symptoms = ["Uneven baking", "Little to no heat when baking", "Error code"], Materials = ["Steel"],
            Specs = [new("resistance_ohm", "Resistance", " ohm", "1080", "1091"), Specs.WireLength, Specs.MaximumTemperature, Specs.TerminalCount],
        },
        new()
        {
            Name = "Control Knob", Abbreviation = "KNOB", Department = "Cooking", Category = "Knob", SubCategories = ["Control"],
            Appliances = ["range", "cooktop"], PriceLow = 8, PriceHigh = 70, WeightLow = 0.05m, WeightHigh = 0.3m, SizeLow = 1.5m, SizeHigh = 3, HtsCode = "3926902500",
            Symptoms = ["Knob broken", "Control won't turn"], Materials = ["Plastic", "Metal"], Colors = ["Black", "White", "Stainless"], Specs = [Specs.Diameter, Specs.Package],
        },
        new()
        {
            Name = "Microwave Magnetron", Abbreviation = "MAGNETRON", Department = "Cooking", Category = "Magnetron", SubCategories = ["Microwave"],
            Appliances = ["microwave"], PriceLow = 60, PriceHigh = 240, WeightLow = 1.5m, WeightHigh = 4, SizeLow = 4, SizeHigh = 8, HtsCode = "8540710000",
            Symptoms = ["Will not heat", "Noisy", "Sparking"], Materials = ["Steel"], Specs = [new("wattage", "Wattage", " W", "900", "1000", "1100"), Specs.Terminals, new("voltage", "Voltage", "", "4000 V")],
        },
        new()
        {
            Name = "Oven Door Hinge", Abbreviation = "HINGE DOOR", Department = "Cooking", Category = "Hinge", SubCategories = ["Door"],
            Appliances = Range, PriceLow = 20, PriceHigh = 110, WeightLow = 0.7m, WeightHigh = 3, SizeLow = 7, SizeHigh = 14, HtsCode = "8302105000",
            Symptoms = ["Door won't close", "Door won't open or close"], Materials = ["Steel"], Specs = [Specs.Package, Specs.Thread],
        },
        new()
        {
            Name = "Microwave Charcoal Filter", Abbreviation = "FILTER CHARCOAL", Department = "Cooking", Category = "Filter", SubCategories = ["Range hood", "Microwave"],
            Appliances = ["microwave", "range hood"], PriceLow = 8, PriceHigh = 45, WeightLow = 0.1m, WeightHigh = 0.7m, SizeLow = 5, SizeHigh = 12, HtsCode = "8421390190",
            Symptoms = ["Odor", "Poor ventilation"], Materials = ["Charcoal"], Specs = [new("filter_life_months", "Filter life", " months", "6", "12"), Specs.Package],
        },
    ];

    public static readonly PartKind[] Dishwashing =
    [
        new()
        {
            Name = "Dishwasher Circulation Pump", Abbreviation = "PUMP CIRC", Department = "Dishwashing", Category = "Pump", SubCategories = ["Wash pump"],
            Appliances = Dishwasher, PriceLow = 80, PriceHigh = 290, WeightLow = 2.5m, WeightHigh = 8, SizeLow = 7, SizeHigh = 12, HtsCode = "8413702004",
            Symptoms = ["Not cleaning dishes properly", "Leaking", "Noisy"], Specs = [Specs.MainsVoltage, Specs.Watts, Specs.Rpm, Specs.FlowRate, Specs.Frequency, Specs.Terminals],
        },
        new()
        {
            Name = "Dishrack Wheel", Abbreviation = "WHEEL RACK", Department = "Dishwashing", Category = "Wheel", SubCategories = ["Rack"],
            Appliances = Dishwasher, PriceLow = 4, PriceHigh = 30, WeightLow = 0.03m, WeightHigh = 0.2m, SizeLow = 1, SizeHigh = 2.5m, HtsCode = "8422900640",
            Symptoms = ["Rack won't roll", "Rack fell off"], Materials = ["Plastic"], Specs = [Specs.Diameter, Specs.Package],
        },
        new()
        {
            Name = "Spray Arm", Abbreviation = "ARM SPRAY", Department = "Dishwashing", Category = "Spray arm", SubCategories = ["Wash system"],
            Appliances = Dishwasher, PriceLow = 12, PriceHigh = 70, WeightLow = 0.3m, WeightHigh = 1.2m, SizeLow = 14, SizeHigh = 21, HtsCode = "8422900640",
            Symptoms = ["Not cleaning dishes properly", "Noisy"], Materials = ["Plastic", "Stainless steel"], Specs = [Specs.Inlet, Specs.MaximumTemperature],
        },
        new()
        {
            Name = "Float Switch", Abbreviation = "SWITCH FLOAT", Department = "Dishwashing", Category = "Switch", SubCategories = ["Water level"],
            Appliances = Dishwasher, PriceLow = 9, PriceHigh = 50, WeightLow = 0.05m, WeightHigh = 0.3m, SizeLow = 1.5m, SizeHigh = 4, HtsCode = "8536509040",
            Symptoms = ["Will not fill", "Overflowing", "Will not start"], Specs = [Specs.MainsVoltage, Specs.Terminals, Specs.TerminalCount, Specs.Amps],
        },
        new()
        {
            Name = "Detergent Dispenser", Abbreviation = "DISPENSER DET", Department = "Dishwashing", Category = "Dispenser", SubCategories = ["Detergent"],
            Appliances = Dishwasher, PriceLow = 30, PriceHigh = 120, WeightLow = 0.5m, WeightHigh = 2, SizeLow = 6, SizeHigh = 11, HtsCode = "8422900640",
            Symptoms = ["Will not dispense detergent", "Leaking"], Materials = ["Plastic"], Specs = [Specs.MainsVoltage, Specs.TerminalCount],
        },
    ];

    public static readonly PartKind[] Small =
    [
        new()
        {
            Name = "Bag Pack", Abbreviation = "BAG COMPACTOR", Department = "Small appliance", Category = "Bag", SubCategories = ["Trash compactor"],
            Appliances = ["trash compactor"], PriceLow = 15, PriceHigh = 50, WeightLow = 1, WeightHigh = 5, SizeLow = 9, SizeHigh = 18, HtsCode = "4819300040",
            Symptoms = ["Out of bags"], Materials = ["Plastic", "Paper"], Specs = [new("package_quantity", "Package quantity", "", "10", "15", "60"), new("capacity", "Capacity", "", "18 gal", "15 gal")],
        },
        new()
        {
            Name = "Mounting Assembly", Abbreviation = "MOUNT DISPOSER", Department = "Small appliance", Category = "Mount", SubCategories = ["Disposer"],
            Appliances = ["garbage disposer"], PriceLow = 14, PriceHigh = 60, WeightLow = 0.8m, WeightHigh = 3, SizeLow = 4, SizeHigh = 7, HtsCode = "8509900000",
            Symptoms = ["Leaking", "Loose"], Materials = ["Steel", "Plastic"], Specs = [new("diameter_in", "Diameter", " in", "3.5"), Specs.Mounting],
        },
        new()
        {
            Name = "Worm Gear", Abbreviation = "GEAR WORM", Department = "Small appliance", Category = "Gear", SubCategories = ["Stand mixer"],
            Appliances = ["stand mixer"], PriceLow = 9, PriceHigh = 45, WeightLow = 0.05m, WeightHigh = 0.4m, SizeLow = 1, SizeHigh = 3, HtsCode = "8483905090",
            Symptoms = ["Will not turn", "Noisy"], Materials = ["Steel", "Brass"], Specs = [new("tooth_count", "Teeth", "", "22", "36", "47"), new("shaft_diameter_in", "Shaft diameter", " in", "0.25", "0.375"), new("torque_in_lb", "Torque", " in-lb", "30", "45")],
        },
    ];
}
