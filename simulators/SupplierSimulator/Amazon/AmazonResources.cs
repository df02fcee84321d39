namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>The resources that a request can ask for; what is not asked for is not answered.</summary>
internal static class AmazonResources
{
    public static readonly string[] Known =
    [
        "browseNodeInfo.browseNodes", "browseNodeInfo.browseNodes.ancestor", "browseNodeInfo.browseNodes.salesRank", "browseNodeInfo.websiteSalesRank", "customerReviews.count", "customerReviews.starRating",
        "images.primary.small", "images.primary.medium", "images.primary.large", "images.primary.highRes", "images.variants.small", "images.variants.medium", "images.variants.large", "images.variants.highRes",
        "itemInfo.byLineInfo", "itemInfo.classifications", "itemInfo.contentInfo", "itemInfo.contentRating", "itemInfo.externalIds", "itemInfo.features", "itemInfo.manufactureInfo", "itemInfo.productInfo",
        "itemInfo.technicalInfo", "itemInfo.title", "itemInfo.tradeInInfo", "offersV2.listings.availability", "offersV2.listings.condition", "offersV2.listings.dealDetails", "offersV2.listings.isBuyBoxWinner",
        "offersV2.listings.loyaltyPoints", "offersV2.listings.merchantInfo", "offersV2.listings.price", "offersV2.listings.type", "parentASIN", "searchRefinements",
    ];

    private static readonly Dictionary<string, string> OfCreators = Known.ToDictionary(name => name, StringComparer.Ordinal);
    private static readonly Dictionary<string, string> OfPaApi = Known.ToDictionary(AmazonDialect.PaApi.Spell, name => name, StringComparer.Ordinal);

    /// <summary>The resource in camelCase, or null when there is no such one.</summary>
    public static string? Find(AmazonDialect dialect, string name) => (dialect.IsPaApi ? OfPaApi : OfCreators).GetValueOrDefault(name);
}
