using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Amazon through the Creators API: searchItems by the number, then only the listings that carry it.</summary>
/// <param name="client">Its HTTP client, which signs with the access token.</param>
/// <param name="options">Address, tag and marketplace.</param>
/// <param name="clock">Time.</param>
internal sealed class AmazonSupplier(HttpClient client, IOptions<AmazonOptions> options, TimeProvider clock) : ISupplier
{
    private static readonly string[] Resources =
    [
        "itemInfo.title", "itemInfo.byLineInfo", "itemInfo.manufactureInfo", "itemInfo.externalIds", "itemInfo.features", "itemInfo.productInfo",
        "images.primary.large", "images.variants.large",
        "offersV2.listings.price", "offersV2.listings.availability", "offersV2.listings.condition", "offersV2.listings.isBuyBoxWinner",
        "customerReviews.count", "customerReviews.starRating",
    ];

    private readonly AmazonOptions _options = options.Value;

    public SupplierName Name => SupplierName.Amazon;

    public IReadOnlyList<string> Fields => AmazonNormalizer.Fields;

    public IReadOnlySet<string> AccountCostMembers => FrozenSet<string>.Empty;

    public async Task<SupplierResponse> AskAsync(PartQuery query, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.BaseUrl}/catalog/v1/searchItems");
        request.Headers.Add("x-marketplace", _options.Marketplace);
        request.Content = JsonBody.Of(
            new AmazonSearch { PartnerTag = _options.PartnerTag, Keywords = query.Number.AsWritten, Resources = Resources },
            AmazonJson.Default.AmazonSearch);
        return await SupplierHttp.ExchangeAsync(client, request, _options.MaximumAnswerBytes, clock, cancellationToken);
    }

    public SupplierReading Read(PartQuery query, SupplierResponse response) => AmazonNormalizer.Read(query, response);
}
