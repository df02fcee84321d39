using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Specifications;
using PartsCatalog.SupplierAdapter.Taxonomy;

namespace PartsCatalog.SupplierAdapter.Suppliers.Marcone;

/// <summary>Reads the answer of /parts/lookup.</summary>
internal static class MarconeNormalizer
{
    private const int MaximumParts = 20;

    /// <summary>Attributes that Marcone can give.</summary>
    public static IReadOnlyList<string> Fields { get; } = new[]
    {
        AttributeRegistry.Mpn, AttributeRegistry.Manufacturer, AttributeRegistry.PartTitle, AttributeRegistry.PrimaryDepartment, AttributeRegistry.PrimaryCategory,
        AttributeRegistry.Msrp, AttributeRegistry.HazardousMaterial, AttributeRegistry.Availability, AttributeRegistry.QuantityAvailable,
        AttributeRegistry.Discontinued, AttributeRegistry.LeadTimeDays, AttributeRegistry.CrossReferenceParts,
    }.Select(attribute => attribute.Name).ToArray();

    public static SupplierReading Read(PartQuery query, SupplierResponse response)
    {
        using var document = AnswerDocument.TryParse(response.Body);
        if (document is null)
        {
            return SupplierReading.Failed($"Marcone answered {response.Status} with a body that is no JSON.");
        }

        var root = AnswerNode.Root(document.RootElement);
        var error = root["errorMessage"].Text;
        return response.Status switch
        {
            200 when root["partResults"].Exists || error is null => SupplierReading.Of(Parts(query, root["partResults"])),
            200 or 400 or 404 when error?.Contains("not found", StringComparison.OrdinalIgnoreCase) == true => SupplierReading.NotFound,
            401 or 403 => SupplierReading.Failed($"Marcone refused access ({response.Status}); check Suppliers:Marcone:ClientId and ClientSecret."),
            _ => SupplierReading.Failed($"Marcone answered {response.Status}{(error is null ? "" : $": {TextCleaner.Clean(error, 200)}")}."),
        };
    }

    private static List<SupplierPart> Parts(PartQuery query, AnswerNode rows)
    {
        var parts = new List<SupplierPart>();
        for (var i = 0; i < rows.Count && parts.Count < MaximumParts; i++)
        {
            var row = rows[i];
            if (Numbers.PartNumberOf(row["partNumber"].Text) is { } number && Match(query, number, row) is { } match)
            {
                parts.Add(Part(row, number, match));
            }
        }

        return parts;
    }

    // An item of subParts is what is shipped instead of the row; an item of crossReferenceParts is interchangeable with it.
    private static PartMatch? Match(PartQuery query, string number, AnswerNode row)
    {
        var asked = query.Number.Normalized;
        if (number == asked)
        {
            return PartMatch.Exact;
        }

        return References(row["crossReferenceParts"]).Contains(asked) || References(row["subParts"]).Contains(asked) ? PartMatch.Alternative : null;
    }

    // The shape of the items is not known: some accounts get numbers, others objects.
    private static IEnumerable<string?> References(AnswerNode list) => ClaimSheet.ItemsOrMembers(list, "partNumber").Select(Numbers.PartNumberOf);

    private static SupplierPart Part(AnswerNode row, string number, PartMatch match)
    {
        var sheet = new ClaimSheet();
        var (make, makeNode) = Makes.Of(default, row["make"]);
        var title = row["description"];
        sheet.PartNumber(AttributeRegistry.Mpn, row["partNumber"]);
        sheet.Brand(make, makeNode);
        var titleText = sheet.Text(AttributeRegistry.PartTitle, title);
        SpecificationReader.ReadTitle(sheet, titleText, title.Pointer);
        TaxonomyReader.Claim(sheet, number, make, row["partNumber"].Pointer, (titleText, title.Pointer));
        sheet.Money(AttributeRegistry.Msrp, row["list"]);
        sheet.Money(AttributeRegistry.Msrp, row["retail"]);
        sheet.Money(AttributeRegistry.CorePrice, row["coreCost"]);
        sheet.Boolean(AttributeRegistry.HazardousMaterial, row["isHazMat"]);
        sheet.Boolean(AttributeRegistry.Discontinued, row["isDiscontinued"]);
        Stock(sheet, row);
        var replacements = References(row["subParts"]).OfType<string>().Where(reference => reference != number).Distinct(StringComparer.Ordinal).ToArray();
        if (replacements.Length == 1)
        {
            sheet.Add(AttributeRegistry.ReplacedByPartNumber, replacements[0], null, row["subParts"].Pointer);
        }

        var crossReferences = row["crossReferenceParts"];
        sheet.PartNumbers(AttributeRegistry.CrossReferenceParts, ClaimSheet.ItemsOrMembers(crossReferences, "partNumber"), crossReferences.Pointer, number);
        return new SupplierPart { PartNumber = row["partNumber"].Text!, Manufacturer = make, Match = match, Claims = sheet.Claims };
    }

    private static void Stock(ClaimSheet sheet, AnswerNode row)
    {
        var quantity = row["totalWarehouseQty"];
        var inStock = Numbers.ParseLeading(quantity.Text);
        sheet.Number(AttributeRegistry.QuantityAvailable, quantity);
        var (value, node) = Spellings.Boolean(row["isDiscontinued"].Text) == true && inStock is null or 0
            ? ("DISCONTINUED", row["isDiscontinued"])
            : inStock > 0 ? ("IN_STOCK", quantity)
            : Spellings.Boolean(row["isDropShipOnly"].Text) == true ? ("SPECIAL_ORDER", row["isDropShipOnly"])
            : inStock is not null ? ("BACKORDER", quantity) : (null, quantity);
        if (value is not null)
        {
            sheet.Add(AttributeRegistry.Availability, value, node.Text, node.Pointer);
        }

        LeadTime(sheet, row["inventory"]);
    }

    private static void LeadTime(ClaimSheet sheet, AnswerNode inventory)
    {
        decimal? fastest = null;
        foreach (var warehouse in inventory.Elements)
        {
            if (Numbers.ParseLeading(AnswerNode.TextOf(warehouse, "quantityAvailable")) > 0 &&
                Numbers.ParseLeading(AnswerNode.TextOf(warehouse, "timeInTransitDays")) is { } days && (fastest is null || days < fastest))
            {
                fastest = days;
            }
        }

        if (fastest is { } lead)
        {
            sheet.Number(AttributeRegistry.LeadTimeDays, Numbers.Canonical(lead), null, inventory.Pointer);
        }
    }
}
