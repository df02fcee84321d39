using Microsoft.Extensions.Options;
using PartsCatalog.SupplierAdapter.Suppliers.Http;
using PartsCatalog.SupplierAdapter.Suppliers.Tokens;

namespace PartsCatalog.SupplierAdapter.Suppliers.Marcone;

/// <summary>Asks POST /AccessToken, HTTP Basic, form grant_type=client_credentials.</summary>
internal static class MarconeTokens
{
    /// <summary>A cache of Marcone's token.</summary>
    public static AccessTokenCache Create(IServiceProvider services, HttpClient client)
    {
        var options = services.GetRequiredService<IOptions<MarconeOptions>>().Value;
        var clock = services.GetRequiredService<TimeProvider>();
        return new AccessTokenCache(cancellationToken => FetchAsync(client, options, clock, cancellationToken), SharedToken.Of(services, "Marcone", options.BaseUrl, options.ClientId), clock);
    }

    private static async Task<AccessToken> FetchAsync(HttpClient client, MarconeOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.BaseUrl}/AccessToken");
        request.Headers.Authorization = BasicCredentials.Of(options.ClientId, options.ClientSecret);
        request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        return await TokenEndpoint.RequestAsync(client, request, clock, cancellationToken);
    }
}
