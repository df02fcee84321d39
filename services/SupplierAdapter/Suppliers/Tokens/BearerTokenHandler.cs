using System.Net;
using System.Net.Http.Headers;

namespace PartsCatalog.SupplierAdapter.Suppliers.Tokens;

/// <summary>Signs requests with an access token; a refused token is renewed once, and the request sent again.</summary>
/// <param name="tokens">The tokens; null where the configuration asks for another way of signing, and requests pass as they are.</param>
internal sealed class BearerTokenHandler(AccessTokenCache? tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (tokens is null)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var token = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        tokens.Refuse(token);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            tokens?.Dispose();
        }

        base.Dispose(disposing);
    }
}
