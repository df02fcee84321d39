using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.ServiceDefaults.Security;

internal sealed class InternalAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, InternalTokens tokens, ServiceIdentity service)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private string? _refusal;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(InternalScheme.Prefix, StringComparison.Ordinal))
            return Task.FromResult(AuthenticateResult.NoResult());
        if (!tokens.TryRead(header[InternalScheme.Prefix.Length..], service.Name, out var token, out _refusal))
            return Task.FromResult(AuthenticateResult.Fail(_refusal));
        var principal = ActorClaims.Principal(token.Actor, token.Role, InternalScheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, InternalScheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = InternalScheme.Name;
        return Problem.Of(StatusCodes.Status401Unauthorized, "This address is for the services of the installation.", _refusal ?? "the call carries no internal token")
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Of(StatusCodes.Status403Forbidden, "The actor's role does not allow this.").ExecuteAsync(Context);
}
