namespace PartsCatalog.Consensus.Engine.Applicability;

/// <summary>What the words about a part tell of its kind.</summary>
[Flags]
internal enum PartTraits
{
    None = 0,
    Electrical = 1 << 0,
    NotElectrical = 1 << 1,
    Motor = 1 << 2,
    Capacitor = 1 << 3,
    Wire = 1 << 4,
    Shaft = 1 << 5,
    Threaded = 1 << 6,
    Gear = 1 << 7,
    Belt = 1 << 8,
    Bearing = 1 << 9,
    Thermostat = 1 << 10,
    ThermalFuse = 1 << 11,
    HeatsOrCools = 1 << 12,
    Refrigerant = 1 << 13,
    Fluid = 1 << 14,
    Filter = 1 << 15,
    Core = 1 << 16,
    Internal = 1 << 17,
    Visible = 1 << 18,
    Electronics = 1 << 19,
    Consumable = 1 << 20,
    Round = 1 << 21,
    NotRound = 1 << 22,
    Flat = 1 << 23,
    NotFlat = 1 << 24,
    Holds = 1 << 25,
    Universal = 1 << 26,

    /// <summary>A word was known that names a kind of part.</summary>
    Known = 1 << 27,
}
