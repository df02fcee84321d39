using System.Text.Json;
using PartsCatalog.SupplierAdapter.Suppliers.Http;

namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

/// <summary>Asks an OAuth 2.0 token endpoint.</summary>
internal static class TokenEndpoint
{
    private const int MaximumBytes = 64 * 1024;

    /// <summary>Sends the request for a token.</summary>
    /// <exception cref="SupplierCallException">The endpoint refused, or its answer holds no token.</exception>
    public static async Task<AccessToken> RequestAsync(HttpClient client, HttpRequestMessage request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var response = await SupplierHttp.ExchangeAsync(client, request, MaximumBytes, clock, cancellationToken);
        if (response.Status != 200)
        {
            throw new SupplierCallException($"The token endpoint answered {response.Status}.") { IsTransient = response.IsTransientFailure };
        }

        return Read(response) is { AccessToken: { Length: > 0 } token } answer
            ? new AccessToken(token, AccessTokenCache.UsableUntil(clock.GetUtcNow(), answer.ExpiresIn))
            : throw new SupplierCallException("The token endpoint's answer has no access_token.");
    }

    private static TokenAnswer? Read(SupplierResponse response)
    {
        try
        {
            return JsonSerializer.Deserialize(response.Body.Span, TokenJson.Default.TokenAnswer);
        }
        catch (JsonException problem)
        {
            throw new SupplierCallException("The token endpoint's answer is no JSON object with access_token.", problem);
        }
    }
}
