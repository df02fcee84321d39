namespace PartsCatalog.SupplierSimulator.World;

/// <summary>
/// Numbers of well-known parts by make and kind, one to five of a kind, over all departments. What else a record holds is drawn from the number, within the bounds of
/// its kind; no supplier is wrong about them.
/// </summary>
internal static class CuratedNumbers
{
    private static readonly (string Kind, string Numbers)[] Table =
    [
        ("Temperature Sensor", "GE:WR55X10026 Whirlpool:W10383615 Samsung:DA32-00006W LG:EBG61106710"),
        ("Defrost Heater", "GE:WR51X10101 Frigidaire:5303918301 Samsung:DA47-00244U"),
        ("Evaporator Fan Motor", "GE:WR60X10185 Whirlpool:W10189703 Frigidaire:242219202"),
        ("Water Inlet Valve", "GE:WR57X10032 Whirlpool:W10408179 Frigidaire:242252702"),
        ("Compressor", "GE:WR87X10111 Whirlpool:W10309990 Frigidaire:5304475104"),
        ("Door Gasket", "GE:WR24X449 Whirlpool:W10830162 Frigidaire:241872503"),
        ("Ice Maker Assembly", "GE:WR30X10061 Whirlpool:WPW10190965 Frigidaire:241798224"),
        ("Start Relay", "GE:WR07X10097 Whirlpool:W10613606 Frigidaire:216594300"),
        ("Crisper Drawer", "GE:WR32X10398 Whirlpool:WP2188656 Frigidaire:240337103"),
        ("Refrigerator Water Filter", "Whirlpool:EDR3RXD1 Samsung:DA29-00020B LG:ADQ36006101"),
        ("Run Capacitor", "GE:WP20X10011 Frigidaire:5304472360 LG:EAE43285410"),
        ("Blower Motor", "GE:WP94X10205 Frigidaire:5304459630"),
        ("Washer Drain Pump", "GE:WH23X10030 Whirlpool:W10276397 Frigidaire:137221600"),
        ("Door Lock Switch", "GE:WH12X10464 Whirlpool:W10404050 Frigidaire:131763202"),
        ("Washer Agitator Dogs", "Whirlpool:80040 Whirlpool:285770 Speed Queen:203956"),
        ("Suspension Rod Kit", "GE:WH16X10139 Whirlpool:W10780048 Whirlpool:W10820048"),
        ("Electronic Control Board", "Whirlpool:W10525353 Frigidaire:134743500 Samsung:DC92-00381A"),
        ("Water Inlet Hose", "GE:WH41X10207 Whirlpool:8212545RP Frigidaire:5304490728"),
        ("Dryer Heating Element", "GE:WE11M23 Whirlpool:279838 Frigidaire:134792700"),
        ("Dryer Drum Belt", "GE:WE12M29 Whirlpool:341241 Frigidaire:137292700"),
        ("Dryer Thermal Fuse", "GE:WE4X857 Whirlpool:3392519 Samsung:DC47-00016A"),
        ("Cycling Thermostat", "GE:WE4X584 Whirlpool:3387134 Frigidaire:134120900"),
        ("Drum Support Roller", "Whirlpool:349241T Frigidaire:5304523152 Samsung:DC97-16782A"),
        ("Dryer Drive Motor", "GE:WE17X10010 Whirlpool:279827 Frigidaire:131560100"),
        ("Surface Burner Element", "GE:WB30M1 Whirlpool:WP660532 Frigidaire:316442300"),
        ("Oven Igniter", "GE:WB13K21 Frigidaire:316489402 Samsung:DG94-00520A"),
        ("Oven Temperature Sensor", "GE:WB21X5301 Whirlpool:W10131825 Frigidaire:316217002"),
        ("Control Knob", "GE:WB03T10295 Whirlpool:W10594481 Frigidaire:316543810"),
        ("Microwave Magnetron", "GE:WB27X10017 Whirlpool:W10245183 LG:6324W1A001L"),
        ("Oven Door Hinge", "GE:WB10T10012 Frigidaire:316405801 Bosch:00491396"),
        ("Microwave Charcoal Filter", "GE:WB02X10956 Whirlpool:8206232A Frigidaire:5304464105"),
        ("Dishwasher Circulation Pump", "GE:WD26X10013 Whirlpool:W10510667 Frigidaire:154792201"),
        ("Dishrack Wheel", "GE:WD35X21041 Whirlpool:W10195416 Frigidaire:5304498202"),
        ("Spray Arm", "GE:WD22X10054 Frigidaire:154568002 Bosch:00668152"),
        ("Float Switch", "GE:WD21X10261 Whirlpool:W10195039 Frigidaire:154476101"),
        ("Detergent Dispenser", "GE:WD12X10328 Whirlpool:W10428214 Frigidaire:154860101"),
        ("Bag Pack", "GE:WC60X5017 Whirlpool:W10165295RP"),
        ("Mounting Assembly", "GE:WC03X10010"),
        ("Worm Gear", "Whirlpool:9709231"),
        ("Vacuum Exhaust Filter", "Bosch:00576094 Frigidaire:5304480110"),
        ("Grill Burner", "Whirlpool:W10120792 Fisher & Paykel:212424"),
        ("Reverse Osmosis Filter Set", "GE:FQROPF2 Whirlpool:WHER25F1"),
    ];

    /// <summary>Their records.</summary>
    public static IEnumerable<PartRecord> Records => Table.SelectMany(row => Entries(row.Numbers).Select(entry => Make(row.Kind, entry.Brand, entry.Number)));

    private static IEnumerable<(string Brand, string Number)> Entries(string numbers)
    {
        // Some makes have a space in their name; a number has none.
        var rest = numbers;
        while (rest.Length > 0)
        {
            var colon = rest.IndexOf(':', StringComparison.Ordinal);
            var end = rest.IndexOf(' ', colon);
            yield return (rest[..colon], end < 0 ? rest[(colon + 1)..] : rest[(colon + 1)..end]);
            rest = end < 0 ? "" : rest[(end + 1)..];
        }
    }

    private static PartRecord Make(string kind, string brand, string number)
    {
        var key = PartNumber.ToKey(number)!;
        return PartGenerator.Make(
            key,
            new PartFamily([key], 0),
            Array.Find(Brands.All, one => one.Name == brand)!,
            PartKinds.All.Concat(CuratedKinds.All).First(one => one.Name == kind)) with
        { Curated = true };
    }
}
