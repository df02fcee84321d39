namespace PartsCatalog.SupplierSimulator.World;

internal static class LaundryKinds
{
    private static readonly string[] Washer = ["washer"];
    private static readonly string[] Dryer = ["dryer"];

    public static readonly PartKind[] Washers =
    [
        new()
        {
            Name = "Washer Drain Pump", Abbreviation = "PUMP DRAIN", Department = "Laundry", Category = "Pump", SubCategories = ["Drain pump"],
            Appliances = Washer, PriceLow = 28, PriceHigh = 140, WeightLow = 1, WeightHigh = 4, SizeLow = 5, SizeHigh = 9, HtsCode = "8413702004",
            Symptoms = ["Will not drain", "Leaking", "Noisy", "Pumps but will not spin"], Specs = [Specs.MainsVoltage, Specs.Watts, Specs.FlowRate, Specs.Outlet, Specs.Terminals, Specs.Frequency],
        },
        new()
        {
            Name = "Door Lock Switch", Abbreviation = "LOCK DOOR", Department = "Laundry", Category = "Switch", SubCategories = ["Door latch", "Lid switch"],
            Appliances = Washer, PriceLow = 18, PriceHigh = 110, WeightLow = 0.1m, WeightHigh = 0.8m, SizeLow = 2, SizeHigh = 7, HtsCode = "8536509065",
            Symptoms = ["Will not start", "Door won't lock", "Stops mid-cycle"], Specs = [Specs.MainsVoltage, Specs.Terminals, Specs.TerminalCount, Specs.Amps],
        },
        new()
        {
            Name = "Washer Agitator Dogs", Abbreviation = "DOG AGITATOR", Department = "Laundry", Category = "Agitator", SubCategories = ["Cam"],
            Appliances = Washer, PriceLow = 4, PriceHigh = 18, WeightLow = 0.05m, WeightHigh = 0.2m, SizeLow = 0.8m, SizeHigh = 2, HtsCode = "8450900000",
            Symptoms = ["Will not agitate", "Noisy"], Materials = ["Plastic"], Specs = [Specs.Package],
        },
        new()
        {
            Name = "Suspension Rod Kit", Abbreviation = "ROD KIT SUSP", Department = "Laundry", Category = "Suspension", SubCategories = ["Spring and rod"],
            Appliances = Washer, PriceLow = 30, PriceHigh = 110, WeightLow = 2, WeightHigh = 6, SizeLow = 18, SizeHigh = 28, HtsCode = "8450900000",
            Symptoms = ["Shaking and moving", "Noisy", "Spins slowly"], Materials = ["Steel"], Specs = [Specs.Package],
        },
        new()
        {
            Name = "Electronic Control Board", Abbreviation = "BOARD CONTROL", Department = "Laundry", Category = "Control board", SubCategories = ["Electronics"],
            Appliances = ["washer", "dryer"], PriceLow = 90, PriceHigh = 390, WeightLow = 0.4m, WeightHigh = 3, SizeLow = 5, SizeHigh = 14, HtsCode = "8537109170",
            Symptoms = ["Will not start", "Stops mid-cycle", "Display not working", "Error code"], Materials = ["Electronic assembly"], Specs = [Specs.MainsVoltage, Specs.TerminalCount, Specs.Frequency],
        },
        new()
        {
            Name = "Water Inlet Hose", Abbreviation = "HOSE FILL", Department = "Laundry", Category = "Hose", SubCategories = ["Fill hose"],
            Appliances = Washer, PriceLow = 9, PriceHigh = 40, WeightLow = 0.5m, WeightHigh = 2, SizeLow = 8, SizeHigh = 14, HtsCode = "4009320050",
            Symptoms = ["Leaking", "Will not fill"], Materials = ["Rubber", "Stainless steel"], Specs = [new("inlet_size_in", "Inlet size", " in", "0.75"), Specs.Pressure, Specs.MaximumTemperature],
        },
    ];

    public static readonly PartKind[] Dryers =
    [
        new()
        {
            Name = "Dryer Heating Element", Abbreviation = "ELEMENT HEATER", Department = "Laundry", Category = "Heating element", SubCategories = ["Heater"],
            Appliances = Dryer, PriceLow = 25, PriceHigh = 160, WeightLow = 0.8m, WeightHigh = 5, SizeLow = 8, SizeHigh = 18, HtsCode = "8516808000",
            Symptoms = ["No heat or not enough heat", "Takes too long to dry", "Too hot"], Materials = ["Steel", "Nichrome"],
            Specs = [Specs.HighVoltage, new("wattage", "Wattage", " W", "4500", "5200", "5400"), Specs.Terminals, Specs.Amps, Specs.Frequency],
        },
        new()
        {
            Name = "Dryer Drum Belt", Abbreviation = "BELT DRUM", Department = "Laundry", Category = "Belt", SubCategories = ["Drive belt"],
            Appliances = Dryer, PriceLow = 9, PriceHigh = 45, WeightLow = 0.1m, WeightHigh = 0.5m, SizeLow = 5, SizeHigh = 10, HtsCode = "4010393000",
            Symptoms = ["Will not tumble", "Noisy", "Squeaking sound"], Materials = ["Rubber"], Specs = [new("belt_length_in", "Belt length", " in", "89.5", "92.25", "93.5", "96"), new("thickness_in", "Thickness", " in", "0.0625", "0.125")],
        },
        new()
        {
            Name = "Dryer Thermal Fuse", Abbreviation = "FUSE THERMAL", Department = "Laundry", Category = "Fuse", SubCategories = ["Thermostat", "Safety"],
            Appliances = Dryer, PriceLow = 5, PriceHigh = 35, WeightLow = 0.03m, WeightHigh = 0.2m, SizeLow = 1, SizeHigh = 3, HtsCode = "8536100040",
            Symptoms = ["Will not start", "No heat or not enough heat"], Specs = [Specs.Cutoff, Specs.Amps, Specs.Terminals, new("voltage", "Voltage", "", "250 V", "120 V")],
        },
        new()
        {
            Name = "Cycling Thermostat", Abbreviation = "THERMOSTAT CYC", Department = "Laundry", Category = "Thermostat", SubCategories = ["Temperature control"],
            Appliances = Dryer, PriceLow = 10, PriceHigh = 60, WeightLow = 0.05m, WeightHigh = 0.3m, SizeLow = 1.2m, SizeHigh = 3, HtsCode = "9032100030",
            Symptoms = ["Too hot", "No heat or not enough heat", "Shuts off too soon"], Specs = [Specs.Cutoff, Specs.Reset, Specs.Terminals, new("voltage", "Voltage", "", "250 V", "120 V"), Specs.TerminalCount],
        },
        new()
        {
            Name = "Drum Support Roller", Abbreviation = "ROLLER DRUM", Department = "Laundry", Category = "Roller", SubCategories = ["Drum support"],
            Appliances = Dryer, PriceLow = 8, PriceHigh = 40, WeightLow = 0.2m, WeightHigh = 0.9m, SizeLow = 2.5m, SizeHigh = 4, HtsCode = "8451909090",
            Symptoms = ["Noisy", "Squeaking sound", "Will not tumble"], Materials = ["Rubber", "Plastic"], Specs = [Specs.Diameter, new("bearing_type", "Bearing type", "", "Sleeve", "Ball"), Specs.Package],
        },
        new()
        {
            Name = "Dryer Drive Motor", Abbreviation = "MOTOR DRIVE", Department = "Laundry", Category = "Motor", SubCategories = ["Drive motor"],
            Appliances = Dryer, PriceLow = 80, PriceHigh = 320, WeightLow = 7, WeightHigh = 14, SizeLow = 7, SizeHigh = 12, HtsCode = "8501404020",
            Symptoms = ["Will not start", "Noisy", "Will not tumble"], Materials = ["Steel"], Specs = [Specs.MainsVoltage, Specs.Horsepower, Specs.Rpm, Specs.Rotation, Specs.Shaft, Specs.Frequency, Specs.Terminals],
        },
    ];
}
