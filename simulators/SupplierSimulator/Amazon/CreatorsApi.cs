using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>The Creators API: a token of its own scope, then camelCase.</summary>
internal sealed class CreatorsApi(AmazonCatalog catalog, IOptions<AmazonOptions> options, TimeProvider time)
{
    private const string Scope = "creatorsapi::default";
    private static readonly string[] TokenFields = ["grant_type", "client_id", "client_secret", "scope"];

    public TokenIssuer Tokens { get; } = new(time, TimeSpan.FromSeconds(options.Value.TokenSeconds));

    /// <summary>Callers send a form or JSON; the real endpoint takes both.</summary>
    public void Token(SupplierCall call)
    {
        if (ReadTokenRequest(call) is not { } fields)
            WriteTokenError(call, StatusCodes.Status400BadRequest, "invalid_request");
        else if (fields("grant_type") != "client_credentials")
            WriteTokenError(call, StatusCodes.Status400BadRequest, "unsupported_grant_type");
        else if ((fields("client_id") != options.Value.ClientId || fields("client_secret") != options.Value.ClientSecret)
            && !BasicCredentials.Match(call.Request.Headers.Authorization, options.Value.ClientId, options.Value.ClientSecret))
            WriteTokenError(call, StatusCodes.Status401Unauthorized, "invalid_client");
        else if (fields("scope") != Scope)
            WriteTokenError(call, StatusCodes.Status400BadRequest, "invalid_scope");
        else
            WriteToken(call);
    }

    public void SearchItems(SupplierCall call)
    {
        if (Enter(call))
            catalog.Search(call, AmazonDialect.Creators);
    }

    public void GetItems(SupplierCall call)
    {
        if (Enter(call))
            catalog.GetItems(call, AmazonDialect.Creators);
    }

    private bool Enter(SupplierCall call)
    {
        switch (Tokens.Check(call.Request.Headers.Authorization))
        {
            case TokenState.Good when call.TryHeader("x-marketplace", out var marketplace) && marketplace == options.Value.Marketplace:
                return true;
            case TokenState.Good:
                AmazonErrors.Creators(call.Reply, StatusCodes.Status400BadRequest, "FieldValidationFailed", "The header x-marketplace is missing or is no marketplace of this account.", "x-marketplace");
                return false;
            case TokenState.Expired:
                AmazonErrors.Creators(call.Reply, StatusCodes.Status401Unauthorized, "TokenExpired", "The access token has expired.");
                return false;
            default:
                AmazonErrors.CreatorsUnauthorized(call.Reply);
                return false;
        }
    }

    private static Func<string, string?>? ReadTokenRequest(SupplierCall call)
    {
        if (call.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
            return call.TryReadJson(out var json) && json.Unknown(TokenFields) is null ? name => json.Text(name) : null;
        var form = FormFields.Read(call.Body);
        return form.Count > 0 ? name => form.TryGetValue(name, out var value) ? value.ToString() : null : null;
    }

    private void WriteToken(SupplierCall call)
    {
        var json = call.Json;
        json.WriteStartObject();
        json.WriteString("access_token", Tokens.Issue());
        json.WriteString("scope", Scope);
        json.WriteString("token_type", "bearer");
        json.WriteNumber("expires_in", Tokens.LifetimeSeconds);
        json.WriteEndObject();
    }

    private static void WriteTokenError(SupplierCall call, int status, string error)
    {
        call.Reply.Clear(status);
        call.Json.WriteStartObject();
        call.Json.WriteString("error", error);
        call.Json.WriteString("error_description", $"The token request was refused: {error}.");
        call.Json.WriteEndObject();
    }
}
