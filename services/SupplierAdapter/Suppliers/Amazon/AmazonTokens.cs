using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.Suppliers.Tokens;

namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Asks Login with Amazon for a token of the Creators API.</summary>
internal static class AmazonTokens
{
    /// <summary>A cache of Amazon's token; null where PA-API 5 is asked, which has none.</summary>
    public static AccessTokenCache? Create(IServiceProvider services, HttpClient client)
    {
        var options = services.GetRequiredService<IOptions<AmazonOptions>>().Value;
        var clock = services.GetRequiredService<TimeProvider>();
        return options.Api == AmazonApi.PaApi5 ? null : new AccessTokenCache(cancellationToken => FetchAsync(client, options, clock, cancellationToken), SharedToken.Of(services, "Amazon", options.BaseUrl, options.ClientId), clock);
    }

    private static async Task<AccessToken> FetchAsync(HttpClient client, AmazonOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.TokenUrl);
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", options.ClientId), new("client_secret", options.ClientSecret), new("scope", options.Scope),
        ]);
        return await TokenEndpoint.RequestAsync(client, request, clock, cancellationToken);
    }
}
