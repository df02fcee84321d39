using System.Globalization;
using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>Writes one item, with the resources that were asked for.</summary>
internal sealed class AmazonItemWriter(SupplierCall call, AmazonDialect names, HashSet<string> resources, string partnerTag)
{
    private readonly Utf8JsonWriter _json = call.Json;

    public void Write(AmazonListing item)
    {
        _json.WriteStartObject();
        _json.WriteString(names["asin"], item.Asin);
        _json.WriteString(names["detailPageURL"], $"https://www.amazon.com/dp/{item.Asin}?tag={partnerTag}&linkCode=ogi&th=1&psc=1");
        if (Wants("itemInfo."))
            WriteItemInfo(item);
        if (Wants("images.") && item.Images > 0)
            WriteImages(item);
        if (Wants("offersV2.") && item.Price is { } price)
            WriteOffers(item, price);
        if (Wants("customerReviews.") && item.Rating is { } rating)
            WriteReviews(item, rating);
        _json.WriteEndObject();
    }

    private bool Wants(string prefix)
    {
        foreach (var resource in resources)
        {
            if (resource.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private void WriteItemInfo(AmazonListing item)
    {
        _json.WriteStartObject(names["itemInfo"]);
        if (resources.Contains("itemInfo.title"))
            Display("title", item.Title, "Title");
        if (resources.Contains("itemInfo.byLineInfo"))
        {
            _json.WriteStartObject(names["byLineInfo"]);
            Display("brand", item.Brand, "Brand");
            Display("manufacturer", item.Brand, "Manufacturer");
            _json.WriteEndObject();
        }

        if (resources.Contains("itemInfo.manufactureInfo"))
        {
            _json.WriteStartObject(names["manufactureInfo"]);
            if (item.ItemPartNumber is { } number)
                Display("itemPartNumber", number, "PartNumber");
            if (item.Model is { } model)
                Display("model", model, "Model");
            if (item.Warranty is { } warranty)
                Display("warranty", warranty, "Warranty");
            _json.WriteEndObject();
        }

        if (resources.Contains("itemInfo.externalIds") && item.Upc is { } upc)
        {
            _json.WriteStartObject(names["externalIds"]);
            DisplayAll("upcs", [upc], "UPC");
            DisplayAll("eans", ["0" + upc], "EAN");
            _json.WriteEndObject();
        }

        if (resources.Contains("itemInfo.features") && item.Features.Length > 0)
            DisplayAll("features", item.Features, "Features");
        if (resources.Contains("itemInfo.classifications"))
        {
            _json.WriteStartObject(names["classifications"]);
            Display("binding", "Tools & Home Improvement", "Binding");
            Display("productGroup", "Major Appliances", "ProductGroup");
            _json.WriteEndObject();
        }

        if (resources.Contains("itemInfo.productInfo"))
            WriteProductInfo(item);
        _json.WriteEndObject();
    }

    private void WriteProductInfo(AmazonListing item)
    {
        _json.WriteStartObject(names["productInfo"]);
        if (item.Color is { } color)
            Display("color", color, "Color");
        if (item.Size is not null || item.WeightLb > 0)
        {
            _json.WriteStartObject(names["itemDimensions"]);
            if (item.Size is { } size)
            {
                var factor = item.Metric ? 2.54m : 1m;
                var unit = item.Metric ? "Centimeters" : "Inches";
                Measure("height", "Height", size[2] * factor, unit);
                Measure("length", "Length", size[0] * factor, unit);
                Measure("width", "Width", size[1] * factor, unit);
            }

            if (item.WeightLb > 0)
                Measure("weight", "Weight", item.Metric ? item.WeightLb * 453.59237m : item.WeightLb, item.Metric ? "Grams" : "Pounds");
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteImages(AmazonListing item)
    {
        _json.WriteStartObject(names["images"]);
        if (Wants("images.primary."))
        {
            _json.WriteStartObject(names["primary"]);
            WriteSizes("images.primary.", item, 1);
            _json.WriteEndObject();
        }

        if (Wants("images.variants."))
        {
            _json.WriteStartArray(names["variants"]);
            for (var i = 2; i <= item.Images; i++)
            {
                _json.WriteStartObject();
                WriteSizes("images.variants.", item, i);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteSizes(string prefix, AmazonListing item, int index)
    {
        foreach (var (name, pixels) in Images.ImageSizes.OfAmazon)
        {
            if (!resources.Contains(prefix + name))
                continue;
            _json.WriteStartObject(names[name]);
            _json.WriteString(names["url"], $"{call.BaseUrl}/images/amazon/{item.ImageKey}/{index}{(name == "large" ? "" : "_" + name)}.png");
            _json.WriteNumber(names["height"], pixels);
            _json.WriteNumber(names["width"], pixels);
            _json.WriteEndObject();
        }
    }

    private void WriteOffers(AmazonListing item, decimal price)
    {
        _json.WriteStartObject(names["offersV2"]);
        _json.WriteStartArray(names["listings"]);
        _json.WriteStartObject();
        if (resources.Contains("offersV2.listings.availability"))
        {
            _json.WriteStartObject(names["availability"]);
            _json.WriteNumber(names["maxOrderQuantity"], Math.Clamp(item.Quantity, 1, 30));
            _json.WriteString(names["message"], item.Quantity > 20 ? "In Stock" : item.Quantity > 0 ? $"Only {item.Quantity} left in stock - order soon" : "Temporarily out of stock");
            _json.WriteNumber(names["minOrderQuantity"], 1);
            _json.WriteString(names["type"], item.Quantity > 20 ? "IN_STOCK" : item.Quantity > 0 ? "IN_STOCK_SCARCE" : "OUT_OF_STOCK");
            _json.WriteEndObject();
        }

        if (resources.Contains("offersV2.listings.condition"))
        {
            _json.WriteStartObject(names["condition"]);
            _json.WriteString(names["value"], "New");
            _json.WriteEndObject();
        }

        if (resources.Contains("offersV2.listings.isBuyBoxWinner"))
            _json.WriteBoolean(names["isBuyBoxWinner"], true);
        if (resources.Contains("offersV2.listings.merchantInfo"))
        {
            _json.WriteStartObject(names["merchantInfo"]);
            _json.WriteString(names["name"], item.Merchant);
            _json.WriteEndObject();
        }

        if (resources.Contains("offersV2.listings.price"))
            WritePrice(price, item.ListPrice);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WritePrice(decimal price, decimal? list)
    {
        _json.WriteStartObject(names["price"]);
        WriteMoney("money", price);
        if (list > price)
        {
            _json.WriteStartObject(names["savingBasis"]);
            WriteMoney("money", list.Value);
            _json.WriteString(names["savingBasisType"], "LIST_PRICE");
            _json.WriteString(names["savingBasisTypeLabel"], "List Price");
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteMoney(string name, decimal amount)
    {
        _json.WriteStartObject(names[name]);
        _json.WriteNumber(names["amount"], amount);
        _json.WriteString(names["currency"], "USD");
        _json.WriteString(names["displayAmount"], "$" + amount.ToString("#,0.00", CultureInfo.InvariantCulture));
        _json.WriteEndObject();
    }

    private void WriteReviews(AmazonListing item, double rating)
    {
        _json.WriteStartObject(names["customerReviews"]);
        if (resources.Contains("customerReviews.count"))
            _json.WriteNumber(names["count"], item.Reviews);
        if (resources.Contains("customerReviews.starRating"))
        {
            _json.WriteStartObject(names["starRating"]);
            _json.WriteNumber(names["value"], rating);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void Display(string name, string value, string label)
    {
        _json.WriteStartObject(names[name]);
        _json.WriteString(names["displayValue"], value);
        Label(label);
        _json.WriteEndObject();
    }

    private void DisplayAll(string name, string[] values, string label)
    {
        _json.WriteStartObject(names[name]);
        _json.WriteStartArray(names["displayValues"]);
        foreach (var value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
        Label(label);
        _json.WriteEndObject();
    }

    private void Measure(string name, string label, decimal value, string unit)
    {
        _json.WriteStartObject(names[name]);
        _json.WriteNumber(names["displayValue"], Math.Round(value, 2));
        Label(label);
        _json.WriteString(names["unit"], unit);
        _json.WriteEndObject();
    }

    private void Label(string label)
    {
        _json.WriteString(names["label"], label);
        _json.WriteString(names["locale"], "en_US");
    }
}
