namespace PartsCatalog.SupplierSimulator.World;

/// <summary>The further attributes that several kinds of part share.</summary>
internal static class Specs
{
    public static readonly Spec Voltage = new("voltage", "Voltage", "", "120 V", "240 V", "115 V", "12 V DC", "24 V");
    public static readonly Spec MainsVoltage = new("voltage", "Voltage", "", "120 V", "115 V");
    public static readonly Spec HighVoltage = new("voltage", "Voltage", "", "240 V", "208 V");
    public static readonly Spec Terminals = new("terminal_type", "Terminal type", "", "Quick-connect", "Screw", "Blade", "Plug");
    public static readonly Spec TerminalCount = new("terminal_count", "Terminals", "", "2", "3", "4", "6");
    public static readonly Spec WireLength = new("wire_length_in", "Wire length", " in", "6", "9", "12", "18", "24");
    public static readonly Spec Frequency = new("frequency_hz", "Frequency", " Hz", "60");
    public static readonly Spec Amps = new("amperage", "Amperage", " A", "0.5", "1.2", "3", "10", "15", "25");
    public static readonly Spec Watts = new("wattage", "Wattage", " W", "40", "350", "600", "1250", "2500", "5400");
    public static readonly Spec Rpm = new("rpm", "Speed", " rpm", "1050", "1550", "1725", "2550", "3450");
    public static readonly Spec Horsepower = new("horsepower", "Horsepower", " hp", "0.25", "0.33", "0.5", "0.75");
    public static readonly Spec Rotation = new("rotation", "Rotation", "", "CW", "CCW", "reversible");
    public static readonly Spec Shaft = new("shaft_diameter_in", "Shaft diameter", " in", "0.1875", "0.25", "0.5", "0.625");
    public static readonly Spec Mounting = new("mounting_type", "Mounting", "", "Screw-in", "Clip-on", "Bracket", "Snap-in");
    public static readonly Spec Inlet = new("inlet_size_in", "Inlet size", " in", "0.25", "0.375", "0.75");
    public static readonly Spec Outlet = new("outlet_size_in", "Outlet size", " in", "0.25", "0.3125", "0.5");
    public static readonly Spec FlowRate = new("flow_rate_gpm", "Flow rate", " gpm", "0.5", "0.75", "1.5", "2.5");
    public static readonly Spec Pressure = new("pressure_rating_psi", "Pressure rating", " psi", "100", "120", "125");
    public static readonly Spec MinimumTemperature = new("operating_temp_min_f", "Minimum operating temperature", " °F", "-40", "-20", "32");
    public static readonly Spec MaximumTemperature = new("operating_temp_max_f", "Maximum operating temperature", " °F", "120", "185", "300", "550");
    public static readonly Spec Certification = new("certifications", "Certification", "", "UL", "CSA", "ETL");
    public static readonly Spec PackageOfOne = new("package_quantity", "Package quantity", "", "1");
    public static readonly Spec Package = new("package_quantity", "Package quantity", "", "1", "2", "4", "10");
    public static readonly Spec Thread = new("thread_size", "Thread size", "", "1/4-20", "#8-32", "#10-24", "M6x1.0");
    public static readonly Spec Diameter = new("diameter_in", "Diameter", " in", "0.75", "1.5", "3", "6", "8");
    public static readonly Spec Cutoff = new("cutoff_temp_f", "Cut-off temperature", " °F", "140", "196", "250", "309", "338");
    public static readonly Spec Reset = new("reset_temp_f", "Reset temperature", " °F", "110", "130", "155", "205");
    public static readonly Spec Resistance = new("resistance_ohm", "Resistance", " ohm", "2700", "5000", "10000", "16300");
}
