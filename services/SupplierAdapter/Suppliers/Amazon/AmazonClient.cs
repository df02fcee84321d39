using System.Text.Json.Serialization.Metadata;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>searchItems and getItems of the configured interface; one call is one request under the limits.</summary>
/// <param name="client">The HTTP client, which signs.</param>
/// <param name="options">Interface, address, tag and marketplace.</param>
/// <param name="clock">Time.</param>
internal sealed class AmazonClient(HttpClient client, AmazonOptions options, TimeProvider clock)
{
    private const string TargetPrefix = "com.amazon.paapi5.v1.ProductAdvertisingAPIv1.";

    private static readonly string[] Resources =
    [
        "itemInfo.title", "itemInfo.byLineInfo", "itemInfo.manufactureInfo", "itemInfo.externalIds", "itemInfo.features", "itemInfo.productInfo",
        "images.primary.large", "images.variants.large",
        "offersV2.listings.price", "offersV2.listings.availability", "offersV2.listings.condition", "offersV2.listings.isBuyBoxWinner",
        "customerReviews.count", "customerReviews.starRating",
    ];

    private static readonly string[] PaApiResources = [.. Resources.Select(PaApiSpelling.OfResource)];

    private bool IsPaApi => options.Api == AmazonApi.PaApi5;

    /// <summary>A page of the listings that a search for the words finds.</summary>
    /// <param name="keywords">The words.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<SupplierResponse> SearchAsync(string keywords, int page, CancellationToken cancellationToken) => SendAsync(
        "SearchItems",
        Request() with { Keywords = keywords, SearchIndex = "All", ItemCount = options.PageSize, ItemPage = page > 1 ? page : null },
        cancellationToken);

    /// <summary>One listing.</summary>
    /// <param name="asin">Its ASIN.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<SupplierResponse> GetAsync(string asin, CancellationToken cancellationToken) => SendAsync("GetItems", Request() with { ItemIds = [asin] }, cancellationToken);

    private AmazonRequest Request() => new()
    {
        PartnerTag = options.PartnerTag,
        PartnerType = IsPaApi ? "Associates" : null,
        Marketplace = IsPaApi ? options.Marketplace : null,
        Resources = IsPaApi ? PaApiResources : Resources,
    };

    private async Task<SupplierResponse> SendAsync(string operation, AmazonRequest body, CancellationToken cancellationToken)
    {
        using var request = IsPaApi ? OfPaApi(operation, body) : OfCreators(operation, body);
        return await SupplierHttp.ExchangeAsync(client, request, options.MaximumAnswerBytes, clock, cancellationToken);
    }

    private HttpRequestMessage OfCreators(string operation, AmazonRequest body)
    {
        var request = Post($"{options.BaseUrl}/catalog/v1/{char.ToLowerInvariant(operation[0])}{operation[1..]}", body, AmazonJson.Default.AmazonRequest);
        request.Headers.Add("x-marketplace", options.Marketplace);
        return request;
    }

    private HttpRequestMessage OfPaApi(string operation, AmazonRequest body)
    {
        var request = Post($"{options.BaseUrl}/paapi5/{operation.ToLowerInvariant()}", body, PaApiJson.Default.AmazonRequest);
        request.Headers.Add("x-amz-target", TargetPrefix + operation);
        request.Content!.Headers.ContentType!.CharSet = "utf-8";
        request.Content.Headers.ContentEncoding.Add("amz-1.0");
        return request;
    }

    private static HttpRequestMessage Post(string url, AmazonRequest body, JsonTypeInfo<AmazonRequest> type) =>
        new(HttpMethod.Post, url) { Content = JsonBody.Of(body, type) };
}
