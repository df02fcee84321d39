using System.Collections.Frozen;

namespace PartsCatalog.Contracts.Attributes;

/// <summary>Every attribute of the master record, in the order in which a record shows them.</summary>
public static partial class AttributeRegistry
{
    private static readonly Lazy<FrozenDictionary<string, AttributeDefinition>> ByName =
        new(() => All.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal));

    /// <summary>All attributes.</summary>
    public static IReadOnlyList<AttributeDefinition> All => AllInOrder.Value;

    private static readonly Lazy<AttributeDefinition[]> AllInOrder = new(InOrder);

    // A method: the properties are initialised in other files, in an order that the language does not fix.
    private static AttributeDefinition[] InOrder() =>
    [
        Mpn, AlternativeModelNumbers, Manufacturer, PartType, UpcEanGtin, Sku, Asin, HtsCode, SupplierBaseNumber,
        PartTitle, LongDescription, SpecTable, Features, SeoKeywords, MetaDescription,
        PrimaryDepartment, PrimaryCategory, SubCategories,
        PrimaryImageUrl, GalleryImages, ManufacturerUrl, ManualPdfUrl, InstallationVideoUrl, DiagramUrl,
        Msrp, HighAvgPrice, LowAvgPrice, CurrentSellingPrice,
        WeightLbs, BoxLengthIn, BoxWidthIn, BoxHeightIn, ProductLengthIn, ProductWidthIn, ProductHeightIn, Color, Material, Finish,
        DiameterIn, ThicknessIn, Capacity, PackageQuantity, ShippingOversize, HazardousMaterial,
        Voltage, TerminalType, Wattage, Amperage, FrequencyHz, Phase, ResistanceOhm, CapacitanceUf, TerminalCount, WireLengthIn,
        BatteryRequired,
        CompatibleModels, CrossReferenceParts, ReplacesPartNumbers, ReplacedByPartNumber, CompatibleBrands, CompatibleAppliances,
        RelatedSymptoms, InstallationSuggestions,
        Rpm, Horsepower, ShaftDiameterIn, ShaftLengthIn, Rotation, ThreadSize, ToothCount, BeltLengthIn, TorqueInLb, BearingType,
        MountingType,
        OperatingTempMinF, OperatingTempMaxF, CutoffTempF, ResetTempF, Btu, Refrigerant,
        PressureRatingPsi, FlowRateGpm, InletSizeIn, OutletSizeIn, FilterLifeMonths, FilterMicron,
        Certifications, CountryOfOrigin, CaliforniaProp65,
        WarrantyPeriod, LeadTimeDays, Availability, QuantityAvailable, CorePrice, Discontinued, Condition, CustomerRating, ReviewCount,
    ];

    /// <summary>The attribute of that name, or null.</summary>
    public static AttributeDefinition? Find(string name) => ByName.Value.GetValueOrDefault(name);

    /// <summary>The attribute of that name.</summary>
    /// <exception cref="ArgumentException">There is no such attribute.</exception>
    public static AttributeDefinition Get(string name) =>
        Find(name) ?? throw new ArgumentException($"There is no attribute '{name}' in the registry.", nameof(name));
}
