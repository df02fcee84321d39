using System.Net.Http.Headers;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.ServiceDefaults.Http;

/// <summary>Signs each call for the one service it goes to, in the name of the current actor.</summary>
internal sealed class InternalTokenHandler(InternalTokens tokens, ICurrentActor actor, string audience) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue(InternalScheme.Name, tokens.Issue(actor.Name, actor.Role, audience));
        return base.SendAsync(request, cancellationToken);
    }
}
