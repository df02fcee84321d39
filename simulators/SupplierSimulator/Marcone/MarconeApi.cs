using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Marcone;

/// <summary>Marcone's mSupply: OAuth 2.0 client credentials, then POST /parts/lookup.</summary>
internal sealed class MarconeApi(PartWorld world, CorruptionModel corruption, IOptions<MarconeOptions> options, TimeProvider time)
{
    private static readonly string[] LookupFields = ["custNo", "partNumber", "make", "lookupType", "branchNumber", "tntShipToZip"];

    public TokenIssuer Tokens { get; } = new(time, TimeSpan.FromSeconds(options.Value.TokenSeconds));

    public void AccessToken(SupplierCall call)
    {
        var form = FormFields.Read(call.Body);
        if (!BasicCredentials.Match(call.Request.Headers.Authorization, options.Value.ClientId, options.Value.ClientSecret))
        {
            MarconeErrors.WriteOAuth(call.Reply, StatusCodes.Status401Unauthorized, "invalid_client");
            call.Reply.Challenge = "Basic";
        }
        else if (call.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true || !form.TryGetValue("grant_type", out var grant))
        {
            MarconeErrors.WriteOAuth(call.Reply, StatusCodes.Status400BadRequest, "invalid_request");
        }
        else if (grant != "client_credentials")
        {
            MarconeErrors.WriteOAuth(call.Reply, StatusCodes.Status400BadRequest, "unsupported_grant_type");
        }
        else
        {
            var json = call.Json;
            json.WriteStartObject();
            json.WriteString("access_token", Tokens.Issue());
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("expires_in", Tokens.LifetimeSeconds);
            json.WriteEndObject();
        }
    }

    public void Lookup(SupplierCall call)
    {
        if (!TryEnter(call, out var request))
            return;
        var number = request.Text("partNumber")!;
        call.PartNumber = number;
        var make = request.Text("make");
        var rows = new List<SupplierAnswer>(2);
        foreach (var part in world.Find(number))
        {
            if (make is { Length: > 0 } && !string.Equals(make, part.Brand.MarconeMake, StringComparison.OrdinalIgnoreCase))
                continue;
            if (corruption.Derive(Supplier.Marcone, part) is { } answer)
                rows.Add(answer);
        }

        if (rows.Count == 0)
        {
            MarconeErrors.Write(call.Reply, StatusCodes.Status400BadRequest, $"Part {number} not found.");
            return;
        }

        var json = call.Json;
        json.WriteStartObject();
        json.WriteString("transactionId", Draw.Seed(number).ToString("x16", CultureInfo.InvariantCulture));
        json.WriteStartArray("partResults");
        foreach (var row in rows)
            MarconePartWriter.Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private bool TryEnter(SupplierCall call, out JsonElement request)
    {
        request = default;
        var state = Tokens.Check(call.Request.Headers.Authorization);
        if (state != TokenState.Good)
        {
            MarconeErrors.Unauthorized(call.Reply, state == TokenState.Expired ? "Access token has expired." : "Access token is missing or invalid.");
            return false;
        }

        if (!call.TryReadJson(out request))
            return Refuse(call, "The request body is not a JSON object.");
        if (request.Unknown(LookupFields) is { } unknown)
            return Refuse(call, $"Unknown field '{unknown}'.");
        var customer = request.Number("custNo") ?? (int.TryParse(request.Text("custNo"), CultureInfo.InvariantCulture, out var parsed) ? parsed : null);
        if (customer != options.Value.CustomerNumber)
            return Refuse(call, "custNo is not a customer of this account.");
        return !string.IsNullOrWhiteSpace(request.Text("partNumber")) || Refuse(call, "partNumber is required.");
    }

    private static bool Refuse(SupplierCall call, string message)
    {
        MarconeErrors.Write(call.Reply, StatusCodes.Status400BadRequest, message);
        return false;
    }
}
