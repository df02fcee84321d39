using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Specifications;
using PartsCatalog.SupplierAdapter.Taxonomy;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Reads the answers of searchItems and getItems, of either interface: the tree is one, the spelling of its names two.</summary>
internal static class AmazonNormalizer
{
    private const int MaximumParts = 10;

    /// <summary>Attributes that Amazon can give.</summary>
    public static IReadOnlyList<string> Fields { get; } = new[]
    {
        AttributeRegistry.Mpn, AttributeRegistry.Manufacturer, AttributeRegistry.Asin, AttributeRegistry.UpcEanGtin, AttributeRegistry.PartTitle,
        AttributeRegistry.Features, AttributeRegistry.PrimaryDepartment, AttributeRegistry.PrimaryCategory, AttributeRegistry.PrimaryImageUrl,
        AttributeRegistry.GalleryImages, AttributeRegistry.CurrentSellingPrice, AttributeRegistry.WeightLbs, AttributeRegistry.ProductLengthIn,
        AttributeRegistry.ProductWidthIn, AttributeRegistry.ProductHeightIn, AttributeRegistry.Color, AttributeRegistry.Availability,
        AttributeRegistry.Condition, AttributeRegistry.CustomerRating, AttributeRegistry.ReviewCount,
    }.Select(attribute => attribute.Name).ToArray();

    /// <summary>Whether a search found more listings than <paramref name="seen"/>; false for an answer that does not say so.</summary>
    public static bool HasMore(SupplierResponse response, AmazonApi api, int seen)
    {
        if (response.Status != 200)
        {
            return false;
        }

        using var document = AnswerDocument.TryParse(response.Body);
        return document is not null && Numbers.Parse(Root(document, api)["searchResult"]["totalResultCount"].Text) > seen;
    }

    public static SupplierReading Read(PartQuery query, SupplierResponse response, AmazonApi api = AmazonApi.Creators)
    {
        using var document = AnswerDocument.TryParse(response.Body);
        if (document is null)
        {
            return SupplierReading.Failed($"Amazon answered {response.Status} with a body that is no JSON.");
        }

        var root = Root(document, api);
        if (response.Status == 200)
        {
            return Found(query, root);
        }

        var reason = TextCleaner.Clean(root["errors"][0]["code"].Text ?? root["reason"].Text ?? root["type"].Text, 60);
        return SupplierReading.Failed($"Amazon answered {response.Status}{(reason is null ? "" : $" {reason}")}.");
    }

    private static AnswerNode Root(JsonDocument document, AmazonApi api) =>
        AnswerNode.Root(document.RootElement, api == AmazonApi.PaApi5 ? PaApiSpelling.OfMember : null);

    // Errors can stand beside results; they matter only where there are none.
    private static SupplierReading Found(PartQuery query, AnswerNode root)
    {
        var items = root["searchResult"] is { Exists: true } search ? search["items"] : root["itemsResult"]["items"];
        var error = root["errors"][0]["code"].Text;
        return items.Count == 0 && error is not (null or "NoResults" or "ItemNotAccessible")
            ? SupplierReading.Failed($"Amazon answered with error {TextCleaner.Clean(error, 60)}.")
            : SupplierReading.Of(Parts(query, items));
    }

    private static List<SupplierPart> Parts(PartQuery query, AnswerNode items)
    {
        var parts = new List<SupplierPart>();
        var makes = new HashSet<(string?, PartMatch)>();
        for (var i = 0; i < items.Count && parts.Count < MaximumParts; i++)
        {
            var info = items[i]["itemInfo"];
            var byLine = info["byLineInfo"];
            var (make, makeNode) = Makes.Of(byLine["brand"]["displayValue"], byLine["manufacturer"]["displayValue"]);
            // Several listings of one make are one part; the first is the one that Amazon ranks best.
            if (AmazonListing.Match(query, info, make) is { } match && makes.Add((make, match)))
            {
                parts.Add(Part(items[i], info, make, makeNode, match));
            }
        }

        return parts;
    }

    private static SupplierPart Part(AnswerNode item, AnswerNode info, string? make, AnswerNode makeNode, PartMatch match)
    {
        var sheet = new ClaimSheet();
        var manufacture = info["manufactureInfo"];
        var number = manufacture["itemPartNumber"]["displayValue"] is { Exists: true } partNumber ? partNumber : manufacture["model"]["displayValue"];
        sheet.PartNumber(AttributeRegistry.Mpn, number);
        sheet.Brand(make, makeNode);
        sheet.Text(AttributeRegistry.Asin, item["asin"]);
        TradeNumber(sheet, info["externalIds"]);
        Describe(sheet, info, number, make);
        Sizes(sheet, info["productInfo"]);
        Images(sheet, item["images"]);
        Offer(sheet, item["offersV2"]["listings"]);
        sheet.Number(AttributeRegistry.CustomerRating, item["customerReviews"]["starRating"]["value"]);
        sheet.Number(AttributeRegistry.ReviewCount, item["customerReviews"]["count"]);
        return new SupplierPart { PartNumber = number.Text ?? "", Manufacturer = make, Match = match, Claims = sheet.Claims };
    }

    private static void TradeNumber(ClaimSheet sheet, AnswerNode ids)
    {
        foreach (var kind in (ReadOnlySpan<string>)["upcs", "eans"])
        {
            if (ids[kind]["displayValues"] is { Count: > 0 } values)
            {
                sheet.TradeNumber(values[0]);
            }
        }
    }

    private static void Describe(ClaimSheet sheet, AnswerNode info, AnswerNode number, string? make)
    {
        var title = info["title"]["displayValue"];
        var features = info["features"]["displayValues"];
        var titleText = sheet.Text(AttributeRegistry.PartTitle, title);
        sheet.Texts(AttributeRegistry.Features, ClaimSheet.ItemsOrMembers(features, "displayValue"), features.Pointer);
        for (var i = 0; i < Math.Min(features.Count, 50); i++)
        {
            var text = TextCleaner.Clean(features[i].Text, ClaimSheet.MaximumText);
            SpecificationReader.ReadLabelled(sheet, text, features[i].Pointer);
            PartTypeReader.Claim(sheet, text, features[i].Pointer);
        }

        SpecificationReader.ReadTitle(sheet, titleText, title.Pointer);
        PartTypeReader.Claim(sheet, titleText, title.Pointer);
        TaxonomyReader.Claim(sheet, Numbers.PartNumberOf(number.Text), make, number.Pointer, (titleText, title.Pointer));
        var warranty = info["manufactureInfo"]["warranty"]["displayValue"];
        SpecificationReader.ClaimQuantity(sheet, AttributeRegistry.WarrantyPeriod, warranty.Text, warranty.Pointer);
    }

    private static void Sizes(ClaimSheet sheet, AnswerNode product)
    {
        var dimensions = product["itemDimensions"];
        sheet.Dimensions(DimensionSet.Product, dimensions["length"], dimensions["width"], dimensions["height"], side => (side["displayValue"].Text, side["unit"].Text));
        sheet.Number(AttributeRegistry.WeightLbs, dimensions["weight"]["displayValue"], dimensions["weight"]["unit"].Text);
        sheet.Text(AttributeRegistry.Color, product["color"]["displayValue"]);
    }

    private static void Images(ClaimSheet sheet, AnswerNode images)
    {
        sheet.Url(AttributeRegistry.PrimaryImageUrl, images["primary"]["large"]["url"]);
        var variants = images["variants"];
        sheet.Urls(AttributeRegistry.GalleryImages, Enumerable.Range(0, Math.Min(variants.Count, 50)).Select(i => variants[i]["large"]["url"].Text), variants.Pointer);
    }

    // The buy box is what a customer pays; without one, the first listing is.
    private static void Offer(ClaimSheet sheet, AnswerNode listings)
    {
        var chosen = listings[0];
        for (var i = 0; i < listings.Count; i++)
        {
            if (Spellings.Boolean(listings[i]["isBuyBoxWinner"].Text) == true)
            {
                chosen = listings[i];
                break;
            }
        }

        var price = chosen["price"];
        sheet.Money(AttributeRegistry.CurrentSellingPrice, price["money"]["amount"], price["money"]["currency"].Text ?? "USD");
        if (price["savingBasis"]["savingBasisType"].Text == "LIST_PRICE")
        {
            var list = price["savingBasis"]["money"];
            sheet.Money(AttributeRegistry.Msrp, list["amount"], list["currency"].Text ?? "USD");
        }

        var availability = chosen["availability"];
        if ((Spellings.Availability(availability["type"].Text) ?? Spellings.Availability(availability["message"].Text)) is { } value)
        {
            sheet.Add(AttributeRegistry.Availability, value, availability["message"].Text, availability.Pointer);
        }

        sheet.Choice(AttributeRegistry.Condition, chosen["condition"]["value"].Text, chosen["condition"]["value"].Pointer);
    }
}
