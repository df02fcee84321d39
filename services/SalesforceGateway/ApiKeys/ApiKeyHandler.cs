using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>Accepts a key in `X-API-Key` or as `Authorization: Bearer pck_…`.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyDirectory directory)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";
    private bool _keyWasPresented;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Presented() is not { } text)
            return AuthenticateResult.NoResult();
        _keyWasPresented = true;
        if (!ApiKeyText.TryParse(text, out var presented) || await directory.AuthenticateAsync(presented, Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail("The key is unknown or revoked.");
        Context.Features.Set(key.Client);
        return AuthenticateResult.Success(new AuthenticationTicket(key.Principal, ApiKeyScheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = _keyWasPresented
            ? "Bearer realm=\"partscatalog\", error=\"invalid_token\""
            : "Bearer realm=\"partscatalog\"";
        // One answer for unknown, wrong and revoked keys: a stranger learns nothing about which keys exist.
        return Problem.Of(
            StatusCodes.Status401Unauthorized,
            "A valid API key is required.",
            _keyWasPresented
                ? "The key is unknown or revoked."
                : $"Send the key in the header {ApiKeyScheme.Header}, or as Authorization: Bearer {ApiKeyText.Start}….").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>()?.Name;
        return Problem.Of(StatusCodes.Status403Forbidden, "The key may not do this.", $"It needs the scope {scope}.").ExecuteAsync(Context);
    }

    private string? Presented()
    {
        if (Request.Headers.TryGetValue(ApiKeyScheme.Header, out var header))
            return header.ToString().Trim();
        var authorization = Request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer + ApiKeyText.Start, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }
}
