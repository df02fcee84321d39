using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.CatalogBuilder.Tests;

/// <summary>Settled parts as consensus publishes them: a refrigerator's temperature sensor that three suppliers know.</summary>
internal static class Samples
{
    public static readonly PartKey Part = PartKey.Of("GE", "WR55X10025");
    public static readonly DateTimeOffset AskedAt = new(2026, 3, 1, 10, 30, 0, TimeSpan.Zero);
    public const string Description = "This genuine sensor measures the temperature of the fresh food compartment and tells the main control when to cool. "
        + "It clips to the rear wall behind the air duct and is the first part to test when a refrigerator is too warm or too cold.";

    /// <summary>A whole build.</summary>
    public static ConsensusReached Build(
        Guid? session = null, int round = 1, DateTimeOffset? askedAt = null, PartKey? part = null, params IReadOnlyList<SettledAttribute> instead)
    {
        var raw = new RawAnswers();
        var asked = askedAt ?? AskedAt;
        var replaced = instead.Select(attribute => attribute.Attribute).ToHashSet();
        return new ConsensusReached
        {
            SessionId = session ?? Guid.NewGuid(),
            Round = round,
            Part = part ?? Part,
            PartNumber = "wr55x10025",
            AskedAt = asked,
            Sources =
            [
                new RecordSource(SupplierName.Encompass, SupplierOutcome.Found, raw.Encompass),
                new RecordSource(SupplierName.Marcone, SupplierOutcome.Found, raw.Marcone),
                new RecordSource(SupplierName.Reliable, SupplierOutcome.Found, raw.Reliable),
                new RecordSource(SupplierName.Amazon, SupplierOutcome.TimedOut, null),
            ],
            Attributes = [.. Settled(raw, asked).Where(attribute => !replaced.Contains(attribute.Attribute)), .. instead],
            ConfidenceScore = 0.9132m,
            ValidationStatus = AiValidationStatus.Validated,
            AiAgreementScore = 0.95m,
            NeedsReview = false,
            Content = new GeneratedContent
            {
                Title = "GE WR55X10025 Refrigerator Temperature Sensor for Fresh Food Compartment",
                TitleSource = ValidatorName.OpenAi,
                Description = Description,
                DescriptionSource = ValidatorName.Grok,
            },
        };
    }

    /// <summary>An attribute that suppliers agree on.</summary>
    public static SettledAttribute Found(string name, string value, decimal confidence, params IReadOnlyList<Statement> by) => new()
    {
        Attribute = name,
        Status = AttributeStatus.Found,
        Value = AttributeValue.Of(value),
        Confidence = confidence,
        Level = confidence >= 0.9m ? ConfidenceLevel.High : ConfidenceLevel.Medium,
        Rule = "SOURCE_PRIORITY",
        Reason = $"{by.Count} of 3 suppliers state it",
        Stated = [new StatedValue { Value = AttributeValue.Of(value), Chosen = true, By = by }],
    };

    /// <summary>A list, each item stated by all of <paramref name="by"/>.</summary>
    public static SettledAttribute FoundList(string name, IEnumerable<string> items, Func<int, IReadOnlyList<Statement>> by)
    {
        var values = items.ToList();
        return new SettledAttribute
        {
            Attribute = name,
            Status = AttributeStatus.Found,
            Value = AttributeValue.OfList(values),
            Confidence = 0.88m,
            Level = ConfidenceLevel.Medium,
            Rule = "UNION",
            Reason = $"{values.Count} items of all suppliers",
            Stated = [.. values.Select((item, place) => new StatedValue { Value = AttributeValue.Of(item), Chosen = true, By = by(place) })],
        };
    }

    /// <summary>An attribute without a value.</summary>
    public static SettledAttribute Without(string name, AttributeStatus status, string? reason = null) =>
        new() { Attribute = name, Status = status, Reason = reason };

    /// <summary>What one source said.</summary>
    public static Statement Says(string source, Guid raw, DateTimeOffset at, string pointer, string? text = null) =>
        new() { Source = source, At = at, RawResponseId = raw, Pointer = pointer, Text = text };

    private static IEnumerable<SettledAttribute> Settled(RawAnswers raw, DateTimeOffset at)
    {
        Statement Encompass(string field, string? text = null) => Says("ENCOMPASS", raw.Encompass, at, $"/data/parts/0/{field}", text);
        Statement Marcone(string field, string? text = null) => Says("MARCONE", raw.Marcone, at, $"/partResults/0/{field}", text);
        Statement Reliable(string field, string? text = null) => Says("RELIABLE", raw.Reliable, at, $"/{field}", text);

        yield return Found("mpn", "WR55X10025", 0.99m, Encompass("partNumber"), Marcone("partNumber"), Reliable("productNumber"));
        yield return Found("manufacturer", "GE", 0.99m, Encompass("mfgCode", "HOT"), Marcone("make", "GEH"), Reliable("manufacturerCode"));
        yield return Found("part_type", "OEM", 0.93m, Encompass("mfgName"), Marcone("make"));
        yield return Found("part_title", "GE WR55X10025 Refrigerator Temperature Sensor for Fresh Food Compartment", 0.9m, Says("OPENAI", raw.OpenAi, at, "/title"));
        yield return Found("long_description", Description, 0.9m, Says("GROK", raw.Grok, at, "/description"));
        yield return Found("primary_department", "Refrigeration", 0.92m, Encompass("compatibleModels/0/description"), Reliable("description"));
        yield return Found("primary_category", "Sensor", 0.9m, Encompass("partDescription", "SENSOR TEMP FF"), Reliable("name", "TEMP SENSOR"));
        yield return FoundList("sub_categories", ["Temperature sensor", "Thermistor"], _ => [Reliable("description")]);
        yield return Found("primary_image_url", "https://images.example/wr55x10025-large.jpg", 0.9m, Reliable("images/0"));
        yield return FoundList("gallery_images",
            ["https://images.example/wr55x10025-large.jpg", "https://images.example/wr55x10025-back.jpg"], i => [Reliable($"images/{i}")]);
        yield return Prices("msrp", "28.95", Encompass("listPrice"), Marcone("list"), ("31.10", Reliable("retailPrice")));
        yield return Found("current_selling_price", "27.50", 0.8m, Marcone("retail"), Reliable("retailPrice"));
        yield return Found("high_avg_price", "31.10", 0.8m, Reliable("retailPrice"));
        yield return Found("low_avg_price", "27.50", 0.8m, Marcone("retail"));
        yield return Found("weight_lbs", "0.05", 0.75m, Reliable("weight"));
        yield return Unsettled("box_length_in", "6000", "6000 in is over 120 in", Encompass("length"));
        yield return Found("upc_ean_gtin", "036000291452", 0.9m, Reliable("upc"));
        yield return Found("voltage", "5 V DC", 0.7m, Encompass("detailedPartDescription"));
        yield return FoundList("compatible_models", Enumerable.Range(0, 50).Select(i => $"DSS25KGR{i:00}BB"),
            i => [Encompass($"compatibleModels/{i}/model"), .. i % 5 == 0 ? [Marcone($"crossReferenceParts/{i}")] : Array.Empty<Statement>()]);
        yield return FoundList("cross_reference_parts", ["AP3185407", "PS304103"], i => [Marcone($"crossReferenceParts/{i}")]);
        yield return FoundList("related_symptoms", Enumerable.Range(0, 19).Select(i => $"Refrigerator symptom number {i}"), i => [Encompass($"symptoms/{i}/description")]);
        yield return Found("material", "Plastic", 0.6m, Reliable("description"));
        yield return Without("installation_suggestions", AttributeStatus.NotFound);
        yield return Found("availability", "IN_STOCK", 0.95m, Encompass("availability"), Marcone("totalWarehouseQty", "12"), Reliable("inStock"));
        yield return Found("quantity_available", "42", 0.9m, Marcone("totalWarehouseQty"), Reliable("totalqty"));
        yield return Found("discontinued", "false", 0.95m, Marcone("isDiscontinued"));
        yield return Found("hazardous_material", "false", 0.95m, Marcone("isHazMat"));
        yield return Found("hts_code", "9032100090", 0.9m, Encompass("htsCode"));
        yield return Found("supplier_base_number", "6907894", 0.9m, Encompass("basePN"));
        yield return Found("warranty_period", "1 years", 0.7m, Reliable("warranty"));
        yield return Without("rpm", AttributeStatus.NotApplicable, "the part is not a motor");
        yield return Without("tooth_count", AttributeStatus.NotApplicable, "the part is not a gear");
    }

    private static SettledAttribute Prices(string name, string value, Statement one, Statement two, (string Value, Statement By) other) =>
        Found(name, value, 0.85m, one, two) with
        {
            Stated =
            [
                new StatedValue { Value = AttributeValue.Of(value), Chosen = true, By = [one, two] },
                new StatedValue { Value = AttributeValue.Of(other.Value), By = [other.By] },
            ],
        };

    private static SettledAttribute Unsettled(string name, string value, string why, Statement by) => new()
    {
        Attribute = name,
        Status = AttributeStatus.NotFound,
        Rule = "ALL_SET_ASIDE",
        Reason = "no plausible value was stated",
        Stated = [new StatedValue { Value = AttributeValue.Of(value), SetAside = why, By = [by] }],
    };

    private sealed record RawAnswers
    {
        public Guid Encompass { get; } = Guid.NewGuid();
        public Guid Marcone { get; } = Guid.NewGuid();
        public Guid Reliable { get; } = Guid.NewGuid();
        public Guid OpenAi { get; } = Guid.NewGuid();
        public Guid Grok { get; } = Guid.NewGuid();
    }
}
