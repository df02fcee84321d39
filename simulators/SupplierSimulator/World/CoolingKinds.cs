namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Refrigeration, water and air conditioning.</summary>
internal static class CoolingKinds
{
    private static readonly string[] Refrigerator = ["refrigerator", "freezer"];

    public static readonly PartKind TemperatureSensor = new()
    {
        Name = "Temperature Sensor",
        Abbreviation = "SENSOR TEMP",
        Department = "Refrigeration",
        Category = "Sensor",
        SubCategories = ["Thermistor", "Temperature control"],
        Appliances = Refrigerator,
        PriceLow = 12,
        PriceHigh = 60,
        WeightLow = 0.05m,
        WeightHigh = 0.4m,
        SizeLow = 2,
        SizeHigh = 8,
        HtsCode = "9032100090",
        Symptoms = ["Fridge too warm", "Fridge too cold", "Freezer section too warm", "Ice maker not making ice", "Fridge runs too long", "Not cooling", "Frost buildup", "Light not working"],
        Specs = [Specs.Resistance, Specs.WireLength, Specs.TerminalCount, Specs.MinimumTemperature, Specs.Terminals, Specs.Mounting],
    };

    public static readonly PartKind WaterFilter = new()
    {
        Name = "Refrigerator Water Filter",
        Abbreviation = "FILTER WATER",
        Department = "Water",
        Category = "Filter",
        SubCategories = ["Water filter", "Ice and water"],
        Appliances = ["refrigerator"],
        PriceLow = 25,
        PriceHigh = 75,
        WeightLow = 0.3m,
        WeightHigh = 1.4m,
        SizeLow = 6,
        SizeHigh = 12,
        HtsCode = "8421210000",
        Symptoms = ["Water tastes bad", "Water dispenser slow", "Ice has an odor", "Ice maker not making ice"],
        Colors = ["White", "Blue"],
        Materials = ["Plastic", "Carbon block"],
        Specs =
        [
            new("filter_life_months", "Filter life", " months", "6"), new("capacity", "Capacity", "", "200 gal", "170 gal", "300 gal"),
            new("filter_micron", "Filtration", " micron", "0.5", "1", "5"), Specs.FlowRate, Specs.Pressure, new("certifications", "Certification", "", "NSF"), Specs.PackageOfOne,
        ],
    };

    public static readonly PartKind[] Refrigeration =
    [
        TemperatureSensor,
        new()
        {
            Name = "Defrost Heater", Abbreviation = "HEATER DEFROST", Department = "Refrigeration", Category = "Defrost system", SubCategories = ["Heater", "Heating element"],
            Appliances = Refrigerator, PriceLow = 22, PriceHigh = 120, WeightLow = 0.3m, WeightHigh = 2, SizeLow = 9, SizeHigh = 22, HtsCode = "8516808000",
            Symptoms = ["Frost buildup", "Fridge too warm", "Freezer section too warm", "Leaking"], Materials = ["Glass", "Aluminum", "Steel"],
            Specs = [Specs.MainsVoltage, Specs.Watts, Specs.Terminals, Specs.Frequency, Specs.MaximumTemperature],
        },
        new()
        {
            Name = "Evaporator Fan Motor", Abbreviation = "MOTOR FAN EVAP", Department = "Refrigeration", Category = "Motor", SubCategories = ["Fan motor", "Evaporator"],
            Appliances = Refrigerator, PriceLow = 30, PriceHigh = 160, WeightLow = 0.4m, WeightHigh = 2.5m, SizeLow = 3, SizeHigh = 7, HtsCode = "8501104060",
            Symptoms = ["Noisy", "Fridge too warm", "Freezer section too warm", "Fridge runs too long"],
            Specs = [Specs.Voltage, Specs.Rpm, Specs.Rotation, Specs.Shaft, Specs.Terminals, Specs.Amps],
        },
        new()
        {
            Name = "Water Inlet Valve", Abbreviation = "VALVE WATER", Department = "Refrigeration", Category = "Valve", SubCategories = ["Water valve", "Solenoid valve"],
            Appliances = ["refrigerator", "ice maker"], PriceLow = 25, PriceHigh = 140, WeightLow = 0.3m, WeightHigh = 1.5m, SizeLow = 3, SizeHigh = 7, HtsCode = "8481809050",
            Symptoms = ["Leaking", "Ice maker not making ice", "Ice maker won't dispense ice", "Water dispenser not working"],
            Specs = [Specs.MainsVoltage, Specs.Inlet, Specs.Outlet, Specs.FlowRate, Specs.Pressure, Specs.Terminals, Specs.Frequency],
        },
        new()
        {
            Name = "Compressor", Abbreviation = "COMPRESSOR", Department = "Refrigeration", Category = "Compressor", SubCategories = ["Sealed system"],
            Appliances = Refrigerator, PriceLow = 180, PriceHigh = 640, WeightLow = 14, WeightHigh = 32, SizeLow = 9, SizeHigh = 16, HtsCode = "8414304000",
            Symptoms = ["Not cooling", "Clicking sound", "Noisy", "Will not start"], Materials = ["Steel"], Colors = ["Black"],
            Specs = [Specs.MainsVoltage, new("refrigerant", "Refrigerant", "", "R-134a", "R-600a"), new("btu", "Cooling capacity", " BTU", "650", "800", "950"), Specs.Frequency, new("phase", "Phase", "", "single")],
        },
        new()
        {
            Name = "Door Gasket", Abbreviation = "GASKET DOOR", Department = "Refrigeration", Category = "Seal", SubCategories = ["Gasket", "Door"],
            Appliances = Refrigerator, PriceLow = 35, PriceHigh = 140, WeightLow = 0.8m, WeightHigh = 4, SizeLow = 20, SizeHigh = 66, HtsCode = "4016930500",
            Symptoms = ["Door won't open or close", "Fridge too warm", "Frost buildup", "Door sweating"], Materials = ["Rubber", "Vinyl"], Specs = [Specs.Mounting, new("thickness_in", "Thickness", " in", "0.5", "0.75", "1")],
        },
        new()
        {
            Name = "Ice Maker Assembly", Abbreviation = "ICE MAKER ASM", Department = "Refrigeration", Category = "Ice maker", SubCategories = ["Assembly"],
            Appliances = ["refrigerator", "ice maker"], PriceLow = 70, PriceHigh = 260, WeightLow = 2, WeightHigh = 8, SizeLow = 9, SizeHigh = 16, HtsCode = "8418998050",
            Symptoms = ["Ice maker not making ice", "Ice maker won't dispense ice", "Leaking"], Specs = [Specs.MainsVoltage, Specs.Watts, Specs.Terminals, Specs.Frequency],
        },
        new()
        {
            Name = "Start Relay", Abbreviation = "RELAY START", Department = "Refrigeration", Category = "Electrical", SubCategories = ["Relay", "Capacitor"],
            Appliances = Refrigerator, PriceLow = 9, PriceHigh = 60, WeightLow = 0.05m, WeightHigh = 0.5m, SizeLow = 1.5m, SizeHigh = 4, HtsCode = "8536490080",
            Symptoms = ["Not cooling", "Clicking sound", "Will not start"],
            Specs = [Specs.MainsVoltage, Specs.Amps, new("capacitance_uf", "Capacitance", " µF", "12", "15"), Specs.Terminals, Specs.TerminalCount],
        },
        new()
        {
            Name = "Crisper Drawer", Abbreviation = "PAN VEGETABLE", Department = "Refrigeration", Category = "Drawer", SubCategories = ["Bin", "Shelf and drawer"],
            Appliances = ["refrigerator"], PriceLow = 25, PriceHigh = 150, WeightLow = 1, WeightHigh = 6, SizeLow = 10, SizeHigh = 20, HtsCode = "8418998005",
            Symptoms = ["Drawer cracked", "Drawer won't slide"], Materials = ["Plastic"], Colors = ["Clear", "White"], Specs = [new("capacity", "Capacity", "", "0.6 cu ft", "0.9 cu ft")],
        },
        WaterFilter,
    ];

    public static readonly PartKind[] Air =
    [
        new()
        {
            Name = "Run Capacitor", Abbreviation = "CAPACITOR RUN", Department = "HVAC", Category = "Capacitor", SubCategories = ["Electrical"],
            Appliances = ["air conditioner", "heat pump"], PriceLow = 8, PriceHigh = 55, WeightLow = 0.2m, WeightHigh = 1.2m, SizeLow = 2.5m, SizeHigh = 6, HtsCode = "8532250080",
            Symptoms = ["Will not start", "Not cooling", "Noisy"], Materials = ["Aluminum"],
            Specs = [new("voltage", "Voltage", "", "370 V", "440 V"), new("capacitance_uf", "Capacitance", " µF", "5", "35", "45", "55"), Specs.Terminals, Specs.Frequency],
        },
        new()
        {
            Name = "Blower Motor", Abbreviation = "MOTOR BLOWER", Department = "HVAC", Category = "Motor", SubCategories = ["Blower", "Fan motor"],
            Appliances = ["air conditioner", "furnace"], PriceLow = 90, PriceHigh = 380, WeightLow = 7, WeightHigh = 22, SizeLow = 6, SizeHigh = 12, HtsCode = "8501404020",
            Symptoms = ["Noisy", "No airflow", "Will not start"], Materials = ["Steel"], Specs = [Specs.HighVoltage, Specs.Horsepower, Specs.Rpm, Specs.Rotation, Specs.Shaft, Specs.Frequency],
        },
    ];
}
