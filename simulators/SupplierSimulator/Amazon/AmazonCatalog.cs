using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>SearchItems and GetItems behind the authentication of either API.</summary>
internal sealed class AmazonCatalog(AmazonShelf shelf, IOptions<AmazonOptions> options)
{
    private const int LargestPage = 10;

    public void Search(SupplierCall call, AmazonDialect dialect)
    {
        if (AmazonRequest.Read(call, dialect, options.Value) is not { } request)
            return;
        var keywords = dialect.Text(request.Body, "keywords") ?? dialect.Text(request.Body, "title");
        if (string.IsNullOrWhiteSpace(keywords))
        {
            AmazonErrors.Invalid(dialect, call.Reply, "keywords", "At least one of keywords, title is required.");
            return;
        }

        call.PartNumber = keywords;
        var count = dialect.Number(request.Body, "itemCount") ?? LargestPage;
        var page = dialect.Number(request.Body, "itemPage") ?? 1;
        if (count is < 1 or > LargestPage || page is < 1 or > 10)
        {
            AmazonErrors.Invalid(dialect, call.Reply, count is < 1 or > LargestPage ? "itemCount" : "itemPage", "The value must be from 1 to 10.");
            return;
        }

        var found = shelf.Find(keywords);
        var shown = found.Skip((page - 1) * count).Take(count).ToList();
        var json = call.Json;
        json.WriteStartObject();
        if (shown.Count == 0)
        {
            AmazonErrors.WriteList(json, dialect, "NoResults", "No results found for your request.");
        }
        else
        {
            json.WriteStartObject(dialect["searchResult"]);
            json.WriteStartArray(dialect["items"]);
            var writer = new AmazonItemWriter(call, dialect, request.Resources, options.Value.PartnerTag);
            foreach (var item in shown)
                writer.Write(item);
            json.WriteEndArray();
            json.WriteString(dialect["searchURL"], $"https://www.amazon.com/s?k={Uri.EscapeDataString(keywords)}&tag={options.Value.PartnerTag}");
            json.WriteNumber(dialect["totalResultCount"], found.Count);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void GetItems(SupplierCall call, AmazonDialect dialect)
    {
        if (AmazonRequest.Read(call, dialect, options.Value) is not { } request)
            return;
        if (!request.Body.Has(dialect.Spell("itemIds"), System.Text.Json.JsonValueKind.Array))
        {
            AmazonErrors.Invalid(dialect, call.Reply, "itemIds", "itemIds must be a list of ASINs.");
            return;
        }

        var asins = request.Body.GetProperty(dialect.Spell("itemIds")).EnumerateArray().Select(id => id.ToString()).ToList();
        if (asins.Count is 0 or > LargestPage)
        {
            AmazonErrors.Invalid(dialect, call.Reply, "itemIds", "itemIds must hold 1 to 10 ASINs.");
            return;
        }

        call.PartNumber = asins[0];
        var json = call.Json;
        json.WriteStartObject();
        var items = asins.Select(shelf.ByAsin).OfType<AmazonListing>().ToList();
        if (items.Count > 0)
        {
            json.WriteStartObject(dialect["itemsResult"]);
            json.WriteStartArray(dialect["items"]);
            var writer = new AmazonItemWriter(call, dialect, request.Resources, options.Value.PartnerTag);
            foreach (var item in items)
                writer.Write(item);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (items.Count < asins.Count)
        {
            json.WriteStartArray(dialect["errors"]);
            foreach (var asin in asins.Where(asin => shelf.ByAsin(asin) is null))
                AmazonErrors.WriteOne(json, dialect, "ItemNotAccessible", $"The ItemId {asin} is not accessible through the API.");
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
