namespace PartsCatalog.SupplierSimulator.World;

internal static class Brands
{
    public static readonly Brand Ge = new()
    {
        Name = "GE",
        EncompassCode = "HOT",
        EncompassName = "GE",
        MarconeMake = "GEH",
        ReliableCode = "GE",
        AmazonNames = ["GE", "General Electric", "GENERAL ELECTRIC"],
        UpcPrefix = "084691",
        Site = "https://www.geapplianceparts.com",
        ModelPrefixes = ["DSS", "GSS", "GSH", "PSS", "GTS", "GDT", "GTW", "GTD", "JGB", "JBS", "PFE", "ZIS"],
    };

    public static readonly Brand Whirlpool = new()
    {
        Name = "Whirlpool",
        EncompassCode = "WHI",
        EncompassName = "WHIRLPOOL",
        MarconeMake = "WPL",
        ReliableCode = "WPL",
        AmazonNames = ["Whirlpool", "WHIRLPOOL"],
        UpcPrefix = "883049",
        Site = "https://www.whirlpoolparts.com",
        ModelPrefixes = ["WRS", "WRF", "ED5", "WTW", "WED", "WFW", "WDT", "DU1", "WFE", "KFI", "MVW", "MED"],
    };

    public static readonly Brand Frigidaire = new()
    {
        Name = "Frigidaire",
        EncompassCode = "FRI",
        EncompassName = "FRIGIDAIRE",
        MarconeMake = "WCI",
        ReliableCode = "FRI",
        AmazonNames = ["Frigidaire", "FRIGIDAIRE"],
        UpcPrefix = "012505",
        Site = "https://www.frigidaire.com",
        ModelPrefixes = ["FRS", "FFH", "FGH", "LFS", "FFT", "FAF", "FFE", "FGI", "FDB", "EIF", "LTF", "FEF"],
    };

    public static readonly Brand Bosch = new()
    {
        Name = "Bosch",
        EncompassCode = "BCH",
        EncompassName = "BOSCH",
        MarconeMake = "BSH",
        ReliableCode = "BSH",
        AmazonNames = ["Bosch", "BOSCH"],
        UpcPrefix = "825225",
        Site = "https://www.bosch-home.com",
        ModelPrefixes = ["SHE", "SHX", "SHP", "SGE", "HBL", "HGI", "B26", "WAT", "WTB", "NGM", "SHV", "B36"],
    };

    public static readonly Brand Lg = new()
    {
        Name = "LG",
        EncompassCode = "ZEN",
        EncompassName = "LG",
        MarconeMake = "L-G",
        ReliableCode = "LG",
        AmazonNames = ["LG", "LG Electronics"],
        UpcPrefix = "719192",
        Site = "https://www.lgparts.com",
        ModelPrefixes = ["LFX", "LMX", "LSX", "LRM", "WM2", "WM3", "WT7", "DLE", "DLG", "LDF", "LDP", "LRE"],
    };

    public static readonly Brand Samsung = new()
    {
        Name = "Samsung",
        EncompassCode = "SMG",
        EncompassName = "SAMSUNG",
        MarconeMake = "SAM",
        ReliableCode = "SAM",
        AmazonNames = ["Samsung", "SAMSUNG"],
        UpcPrefix = "887276",
        Site = "https://www.samsungparts.com",
        ModelPrefixes = ["RF2", "RS2", "RFG", "RH2", "WF4", "WA5", "DV4", "DV5", "DW8", "NE5", "NX5", "ME1"],
    };

    public static readonly Brand SpeedQueen = new()
    {
        Name = "Speed Queen",
        EncompassCode = "SPQ",
        EncompassName = "SPEED QUEEN",
        MarconeMake = "SPE",
        ReliableCode = "SPQ",
        AmazonNames = ["Speed Queen", "SPEED QUEEN"],
        UpcPrefix = "763615",
        Site = "https://www.speedqueen.com",
        ModelPrefixes = ["AWN", "TR5", "TR7", "LWN", "ADE", "ADG", "DR5", "DC5", "FF7", "SWN", "AFN", "LFN"],
    };

    public static readonly Brand FisherPaykel = new()
    {
        Name = "Fisher & Paykel",
        EncompassCode = "FAP",
        EncompassName = "FISHER & PAYKEL",
        MarconeMake = "F-P",
        ReliableCode = "FAP",
        AmazonNames = ["Fisher & Paykel", "Fisher Paykel"],
        UpcPrefix = "822843",
        Site = "https://www.fisherpaykel.com",
        ModelPrefixes = ["DD2", "DD3", "RF1", "RF2", "RS3", "WA3", "WL4", "DE7", "DG7", "OB3", "OR3", "E52"],
    };

    public static readonly Brand[] All = [Ge, Whirlpool, Frigidaire, Bosch, Lg, Samsung, SpeedQueen, FisherPaykel];

    /// <summary>Brands whose numbers can be plain digits, and therefore meet under one number.</summary>
    public static readonly Brand[] OfPlainDigits = [Whirlpool, Frigidaire, Bosch, SpeedQueen, FisherPaykel];

    /// <summary>Sellers of look-alikes; invented names.</summary>
    public static readonly string[] Aftermarket = ["Fixmate Pro", "Endurix", "AppliPart Plus", "HomeCrew", "Refitly", "PartWell"];
}
