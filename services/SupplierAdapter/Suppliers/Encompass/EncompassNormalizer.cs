using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Specifications;
using PartsCatalog.SupplierAdapter.Taxonomy;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Reads partsInformation's answer, and those of modelPartList that were put to it.</summary>
internal static class EncompassNormalizer
{
    private const int MaximumParts = 20;

    /// <summary>Attributes that Encompass can give.</summary>
    public static IReadOnlyList<string> Fields { get; } = new[]
    {
        AttributeRegistry.Mpn, AttributeRegistry.Manufacturer, AttributeRegistry.SupplierBaseNumber, AttributeRegistry.HtsCode, AttributeRegistry.PartTitle,
        AttributeRegistry.LongDescription, AttributeRegistry.PrimaryDepartment, AttributeRegistry.PrimaryCategory, AttributeRegistry.PrimaryImageUrl,
        AttributeRegistry.Msrp, AttributeRegistry.WeightLbs, AttributeRegistry.BoxLengthIn, AttributeRegistry.BoxWidthIn, AttributeRegistry.BoxHeightIn,
        AttributeRegistry.ShippingOversize, AttributeRegistry.CompatibleModels, AttributeRegistry.RelatedSymptoms, AttributeRegistry.Availability,
        AttributeRegistry.QuantityAvailable, AttributeRegistry.Discontinued,
    }.Select(attribute => attribute.Name).ToArray();

    public static SupplierReading Read(PartQuery query, SupplierResponse response)
    {
        using var document = AnswerDocument.TryParse(response.Body);
        if (document is null)
        {
            return SupplierReading.Failed($"Encompass answered {response.Status} with a body that is no JSON.");
        }

        var root = AnswerNode.Root(document.RootElement);
        var status = root["status"];
        var code = status["errorCode"].Text;
        if (code == EncompassErrors.Success && response.Status == 200)
        {
            return SupplierReading.Of(Parts(query, root, root["data"]["parts"]));
        }

        return response.Status is 200 or 400 or 404 or 452 && EncompassErrors.IsNotFound(status["errorMessage"].Text)
            ? SupplierReading.NotFound
            : SupplierReading.Failed(response.Status is 200 or 400 or 401 or 403 or 452 ? EncompassErrors.Describe(code) : $"Encompass answered {response.Status}.");
    }

    private static List<SupplierPart> Parts(PartQuery query, AnswerNode root, AnswerNode rows)
    {
        var parts = new List<SupplierPart>();
        for (var i = 0; i < rows.Count && parts.Count < MaximumParts; i++)
        {
            var row = rows[i];
            var number = Numbers.PartNumberOf(row["partNumber"].Text);
            if (number is not null && Match(query, number, row) is { } match)
            {
                parts.Add(Part(row, rows, root, number, match));
            }
        }

        return parts;
    }

    // partsInformation also finds numbers that merely contain the one asked for; they are other parts.
    private static PartMatch? Match(PartQuery query, string number, AnswerNode row)
    {
        if (number == query.Number.Normalized)
        {
            return PartMatch.Exact;
        }

        return Numbers.PartNumberOf(row["subPart"].Text) == query.Number.Normalized ? PartMatch.Alternative : null;
    }

    private static SupplierPart Part(AnswerNode row, AnswerNode rows, AnswerNode root, string number, PartMatch match)
    {
        var sheet = new ClaimSheet();
        var (make, makeNode) = Makes.Of(row["mfgName"], row["mfgCode"]);
        sheet.PartNumber(AttributeRegistry.Mpn, row["partNumber"]);
        sheet.Brand(make, makeNode);
        sheet.Text(AttributeRegistry.SupplierBaseNumber, row["basePN"]);
        sheet.Text(AttributeRegistry.HtsCode, row["htsCode"]);
        Describe(sheet, row, number, make);
        sheet.Money(AttributeRegistry.Msrp, row["listPrice"]);
        sheet.Money(AttributeRegistry.CorePrice, row["corePrice"]);
        sheet.Number(AttributeRegistry.WeightLbs, row["weight"]);
        sheet.Dimensions(DimensionSet.Box, row["length"], row["width"], row["height"], side => (side.Text, null));
        sheet.Boolean(AttributeRegistry.ShippingOversize, row["oversize"]);
        sheet.Url(AttributeRegistry.PrimaryImageUrl, row["smallImageURL"]);
        Stock(sheet, row);
        sheet.PartNumbers(AttributeRegistry.CompatibleModels, ClaimSheet.Members(row["compatibleModels"], "model"), row["compatibleModels"].Pointer);
        if (EncompassModelLists.ModelsOf(number, root) is ({ Count: > 0 } models, var pointer))
        {
            sheet.PartNumbers(AttributeRegistry.CompatibleModels, models, pointer);
        }

        sheet.Texts(AttributeRegistry.RelatedSymptoms, ClaimSheet.Members(row["symptoms"], "description"), row["symptoms"].Pointer);
        // subPart is what Encompass ships instead.
        if (Numbers.PartNumberOf(row["subPart"].Text) != number)
        {
            sheet.PartNumber(AttributeRegistry.ReplacedByPartNumber, row["subPart"]);
        }

        OtherRows(sheet, rows, number, make);

        return new SupplierPart { PartNumber = row["partNumber"].Text!, Manufacturer = make, Match = match, Claims = sheet.Claims };
    }

    // Rows in whose place this part is shipped: of its make older numbers of it, of another make parts that it is interchangeable with.
    private static void OtherRows(ClaimSheet sheet, AnswerNode rows, string number, string? make)
    {
        List<string> older = [], others = [];
        var place = 0;
        foreach (var row in rows.Elements)
        {
            if (place++ < MaximumParts && AnswerNode.TextOf(row, "subPart") is { } instead && Numbers.PartNumberOf(instead) == number &&
                Numbers.PartNumberOf(AnswerNode.TextOf(row, "partNumber")) is { } other && other != number)
            {
                var itsMake = Makes.Of(rows[place - 1]["mfgName"], rows[place - 1]["mfgCode"]).Make;
                (itsMake is not null && make is not null && !Brand.AreSame(itsMake, make) ? others : older).Add(other);
            }
        }

        if (older.Count > 0)
        {
            sheet.PartNumbers(AttributeRegistry.ReplacesPartNumbers, older, rows.Pointer);
        }

        if (others.Count > 0)
        {
            sheet.PartNumbers(AttributeRegistry.CrossReferenceParts, others, rows.Pointer);
        }
    }

    private static void Describe(ClaimSheet sheet, AnswerNode row, string number, string? make)
    {
        var title = row["partDescription"];
        var description = row["detailedPartDescription"];
        var titleText = sheet.Text(AttributeRegistry.PartTitle, title);
        var descriptionText = sheet.Text(AttributeRegistry.LongDescription, description);
        SpecificationReader.ReadLabelled(sheet, descriptionText, description.Pointer);
        SpecificationReader.ReadTitle(sheet, titleText, title.Pointer);
        TaxonomyReader.Claim(sheet, number, make, row["partNumber"].Pointer, (titleText, title.Pointer), (descriptionText, description.Pointer));
    }

    private static void Stock(ClaimSheet sheet, AnswerNode row)
    {
        var availability = row["availability"];
        if (Spellings.Availability(availability.Text) is { } value)
        {
            sheet.Add(AttributeRegistry.Availability, value, availability.Text, availability.Pointer);
            sheet.Add(AttributeRegistry.Discontinued, value == "DISCONTINUED" ? "true" : "false", availability.Text, availability.Pointer);
        }

        // Encompass's own stock; the manufacturer's is another matter, and stands in only where no place is named.
        var places = row["availabilityByLocation"];
        decimal? total = null;
        foreach (var place in places.Elements)
        {
            if (place.ValueKind == JsonValueKind.Object && place.TryGetProperty("available", out var available) && Numbers.Of(available) is { } here && here is >= 0 and < 1_000_000_000m)
            {
                total = (total ?? 0) + here;
            }
        }

        if (total is { } sum)
        {
            sheet.Number(AttributeRegistry.QuantityAvailable, Numbers.Canonical(sum), null, places.Pointer);
        }
        else
        {
            sheet.Number(AttributeRegistry.QuantityAvailable, row["availableQuantityManufacturer"]);
        }
    }
}
