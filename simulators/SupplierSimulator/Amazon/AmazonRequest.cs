using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>What both APIs check alike in a catalogue request.</summary>
internal sealed record AmazonRequest(JsonElement Body, HashSet<string> Resources)
{
    private static readonly string[] Known =
    [
        "partnerTag", "partnerType", "marketplace", "keywords", "searchIndex", "itemCount", "itemPage", "resources", "brand", "title", "availability", "condition", "currencyOfPreference", "languagesOfPreference",
        "merchant", "minPrice", "maxPrice", "sortBy", "deliveryFlags", "browseNodeId", "minReviewsRating", "minSavingPercent", "itemIds", "itemIdType", "operation", "offerCount",
    ];

    private static readonly string[] KnownToPaApi = [.. Known.Select(AmazonDialect.PaApi.Spell)];

    /// <summary>Null when the reply already says what is wrong.</summary>
    public static AmazonRequest? Read(SupplierCall call, AmazonDialect dialect, AmazonOptions options)
    {
        if (!call.TryReadJson(out var body))
            return Refuse(call, dialect, "body", "The request is not a JSON object.");
        if (body.Unknown(dialect.IsPaApi ? KnownToPaApi : Known) is { } unknown)
            return Refuse(call, dialect, unknown, $"{unknown} is not a member of the request.");
        if (dialect.Text(body, "partnerTag") != options.PartnerTag)
            return RefuseTag(call, dialect);
        if (dialect.IsPaApi && dialect.Text(body, "partnerType") != "Associates")
            return Refuse(call, dialect, "partnerType", "PartnerType must be Associates.");
        if (dialect.Text(body, "marketplace") is { } marketplace && marketplace != options.Marketplace)
            return Refuse(call, dialect, "marketplace", $"{marketplace} is not a marketplace of this account.");
        var resources = new HashSet<string>(StringComparer.Ordinal);
        if (body.TryGetProperty(dialect.Spell("resources"), out var list))
        {
            if (list.ValueKind != JsonValueKind.Array)
                return Refuse(call, dialect, "resources", "resources must be a list.");
            foreach (var item in list.EnumerateArray())
            {
                var name = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.ToString();
                if (AmazonResources.Find(dialect, name) is not { } resource)
                    return Refuse(call, dialect, "resources", $"{name} is not a resource.");
                resources.Add(resource);
            }
        }

        return new AmazonRequest(body, resources);
    }

    private static AmazonRequest? Refuse(SupplierCall call, AmazonDialect dialect, string field, string message)
    {
        AmazonErrors.Invalid(dialect, call.Reply, field, message);
        return null;
    }

    private static AmazonRequest? RefuseTag(SupplierCall call, AmazonDialect dialect)
    {
        const string Message = "The partner tag is not mapped to a valid associate store with your credentials.";
        if (dialect.IsPaApi)
            AmazonErrors.PaApi(call.Reply, StatusCodes.Status400BadRequest, "InvalidPartnerTag", Message);
        else
            AmazonErrors.Creators(call.Reply, StatusCodes.Status403Forbidden, "AssociateNotEligible", Message);
        return null;
    }
}
