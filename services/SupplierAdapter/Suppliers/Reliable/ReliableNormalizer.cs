using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Specifications;
using PartsCatalog.SupplierAdapter.Taxonomy;

namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

/// <summary>Reads the answer of the part search: one product, or a list of them.</summary>
internal static class ReliableNormalizer
{
    private const int MaximumParts = 20;

    // A longer description is prose, a shorter one is the better title.
    private const int LongestTitle = 150;

    /// <summary>Attributes that Reliable can give.</summary>
    public static IReadOnlyList<string> Fields { get; } = new[]
    {
        AttributeRegistry.Mpn, AttributeRegistry.Manufacturer, AttributeRegistry.PartTitle, AttributeRegistry.PrimaryDepartment, AttributeRegistry.PrimaryCategory,
        AttributeRegistry.PrimaryImageUrl, AttributeRegistry.GalleryImages, AttributeRegistry.Msrp, AttributeRegistry.Availability,
        AttributeRegistry.QuantityAvailable, AttributeRegistry.Discontinued, AttributeRegistry.CrossReferenceParts, AttributeRegistry.ReplacesPartNumbers,
    }.Select(attribute => attribute.Name).ToArray();

    public static SupplierReading Read(PartQuery query, SupplierResponse response)
    {
        using var document = AnswerDocument.TryParse(response.Body);
        if (document is null)
        {
            return SupplierReading.Failed($"Reliable answered {response.Status} with a body that is no JSON.");
        }

        var root = AnswerNode.Root(document.RootElement);
        var message = root["message"].Text;
        return response.Status switch
        {
            200 => SupplierReading.Of(Parts(query, root)),
            404 => SupplierReading.NotFound,
            400 when message?.Contains("not found", StringComparison.OrdinalIgnoreCase) == true => SupplierReading.NotFound,
            401 or 403 => SupplierReading.Failed($"Reliable refused access ({response.Status}); check Suppliers:Reliable:User, Password and ApiKey."),
            _ => SupplierReading.Failed($"Reliable answered {response.Status}{(message is null ? "" : $": {TextCleaner.Clean(message, 200)}")}."),
        };
    }

    private static List<SupplierPart> Parts(PartQuery query, AnswerNode root)
    {
        var parts = new List<SupplierPart>();
        var rows = root.IsObject ? 1 : root.Count;
        for (var i = 0; i < rows && parts.Count < MaximumParts; i++)
        {
            var row = root.IsObject ? root : root[i];
            if (Numbers.PartNumberOf(row["productNumber"].Text) is { } number && Match(query, number, row) is { } match)
            {
                parts.Add(Part(row, number, match));
            }
        }

        return parts;
    }

    private static PartMatch? Match(PartQuery query, string number, AnswerNode row)
    {
        var asked = query.Number.Normalized;
        return asked switch
        {
            _ when number == asked => PartMatch.Exact,
            _ when Numbers.PartNumberOf(row["replacedPart"].Text) == asked => PartMatch.Replacement,
            _ when Numbers.PartNumberOf(row["alternateProductNumber"].Text) == asked || Numbers.PartNumberOf(row["oemProductNumber"].Text) == asked => PartMatch.Alternative,
            _ => null,
        };
    }

    private static SupplierPart Part(AnswerNode row, string number, PartMatch match)
    {
        var sheet = new ClaimSheet();
        var (make, makeNode) = Makes.Of(default, row["manufacturerCode"]);
        sheet.PartNumber(AttributeRegistry.Mpn, row["productNumber"]);
        sheet.Brand(make, makeNode);
        Describe(sheet, row, number, make);
        sheet.Money(AttributeRegistry.Msrp, row["retailPrice"]);
        sheet.Money(AttributeRegistry.CorePrice, row["core"]);
        Stock(sheet, row);
        var images = row["images"];
        sheet.Url(AttributeRegistry.PrimaryImageUrl, images[0]);
        sheet.Urls(AttributeRegistry.GalleryImages, ClaimSheet.ItemsOrMembers(images, "url"), images.Pointer);
        InstallationGuides.Claim(sheet, row["installationGuides"]);
        InstallationGuides.Claim(sheet, row["documents"]);
        sheet.PartNumbers(AttributeRegistry.CrossReferenceParts, [row["alternateProductNumber"].Text], row["alternateProductNumber"].Pointer, number);
        sheet.PartNumbers(AttributeRegistry.AlternativeModelNumbers, [row["oemProductNumber"].Text], row["oemProductNumber"].Pointer, number);
        sheet.PartNumbers(AttributeRegistry.ReplacesPartNumbers, [row["replacedPart"].Text], row["replacedPart"].Pointer, number);
        if (Numbers.PartNumberOf(row["replacementPart"].Text) != number)
        {
            sheet.PartNumber(AttributeRegistry.ReplacedByPartNumber, row["replacementPart"]);
        }

        return new SupplierPart { PartNumber = row["productNumber"].Text!, Manufacturer = make, Match = match, Claims = sheet.Claims };
    }

    private static void Describe(ClaimSheet sheet, AnswerNode row, string number, string? make)
    {
        var name = row["name"];
        var description = row["description"];
        var nameText = TextCleaner.Clean(name.Text, ClaimSheet.MaximumText);
        var descriptionText = TextCleaner.Clean(description.Text, 4_000);
        var isTitle = descriptionText is { Length: <= LongestTitle } && descriptionText.Length > (nameText?.Length ?? 0);
        var (title, titleText) = isTitle ? (description, descriptionText) : (name, nameText);
        sheet.Text(AttributeRegistry.PartTitle, title);
        if (!isTitle)
        {
            sheet.Text(AttributeRegistry.LongDescription, description);
        }

        SpecificationReader.ReadLabelled(sheet, descriptionText, description.Pointer);
        SpecificationReader.ReadTitle(sheet, titleText, title.Pointer);
        PartTypeReader.Claim(sheet, descriptionText, description.Pointer);
        TaxonomyReader.Claim(
            sheet, number, make, row["productNumber"].Pointer, (titleText, title.Pointer), (nameText, name.Pointer), (descriptionText, description.Pointer));
    }

    private static void Stock(ClaimSheet sheet, AnswerNode row)
    {
        var state = row["state"];
        var inStock = Spellings.Boolean(row["inStock"].Text);
        var (value, node) = Spellings.Availability(state.Text) is { } said ? (said, state)
            : inStock == true ? ("IN_STOCK", row["inStock"])
            : Spellings.Boolean(row["specialOrder"].Text) == true ? ("SPECIAL_ORDER", row["specialOrder"])
            : inStock == false ? ("BACKORDER", row["inStock"]) : (null, state);
        if (value is not null)
        {
            sheet.Add(AttributeRegistry.Availability, value, node.Text, node.Pointer);
            sheet.Add(AttributeRegistry.Discontinued, value == "DISCONTINUED" ? "true" : "false", node.Text, node.Pointer);
        }

        var quantity = row["totalqty"].Exists ? row["totalqty"] : row["qty"];
        sheet.Number(AttributeRegistry.QuantityAvailable, quantity);
    }
}
