using System.Text.Json;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>Errors of both APIs, each in its own shape.</summary>
internal static class AmazonErrors
{
    /// <summary>401 UnauthorizedException, 403 AccessDeniedException, 400 ValidationException, told apart by their reason.</summary>
    public static void Creators(Reply reply, int status, string reason, string message, string? field = null)
    {
        reply.Clear(status);
        var json = reply.Json;
        json.WriteStartObject();
        json.WriteString("type", status switch { 401 => "UnauthorizedException", 403 => "AccessDeniedException", 404 => "ResourceNotFoundException", _ => "ValidationException" });
        json.WriteString("reason", reason);
        json.WriteString("message", message);
        if (field is not null)
        {
            json.WriteStartArray("fieldList");
            json.WriteStartObject();
            json.WriteString("name", field);
            json.WriteString("message", message);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static void PaApi(Reply reply, int status, string code, string message)
    {
        reply.Clear(status);
        var json = reply.Json;
        json.WriteStartObject();
        json.WriteString("__type", $"com.amazon.paapi5#{code}Exception");
        WriteList(json, AmazonDialect.PaApi, code, message);
        json.WriteEndObject();
    }

    /// <summary>A request that is wrong in a field.</summary>
    public static void Invalid(AmazonDialect dialect, Reply reply, string field, string message)
    {
        if (dialect.IsPaApi)
            PaApi(reply, StatusCodes.Status400BadRequest, "InvalidParameterValue", $"The value provided in the request for {dialect.Spell(field)} is invalid: {message}");
        else
            Creators(reply, StatusCodes.Status400BadRequest, "FieldValidationFailed", message, field);
    }

    public static void CreatorsUnauthorized(Reply reply) => Creators(reply, StatusCodes.Status401Unauthorized, "InvalidToken", "The access token is not valid.");

    public static void CreatorsRateLimited(Reply reply, int seconds)
    {
        reply.Clear(StatusCodes.Status429TooManyRequests);
        var json = reply.Json;
        json.WriteStartObject();
        json.WriteString("type", "ThrottleException");
        json.WriteString("message", "Rate exceeded");
        json.WriteString("serviceCode", "creatorsapi");
        json.WriteString("quotaCode", "transactions-per-second");
        json.WriteEndObject();
        reply.RetryAfterSeconds = seconds;
    }

    public static void PaApiUnauthorized(Reply reply) => PaApi(reply, StatusCodes.Status401Unauthorized, "InvalidSignature", "The request has not been correctly signed.");

    public static void PaApiRateLimited(Reply reply, int seconds)
    {
        reply.Clear(StatusCodes.Status429TooManyRequests);
        var json = reply.Json;
        json.WriteStartObject();
        json.WriteString("__type", "com.amazon.paapi5#TooManyRequestsException");
        WriteList(json, AmazonDialect.PaApi, "TooManyRequests", "The request was denied due to request throttling.");
        json.WriteEndObject();
        reply.RetryAfterSeconds = seconds;
    }

    /// <summary>The list of errors that can stand beside results.</summary>
    public static void WriteList(Utf8JsonWriter json, AmazonDialect dialect, string code, string message)
    {
        json.WriteStartArray(dialect["errors"]);
        WriteOne(json, dialect, code, message);
        json.WriteEndArray();
    }

    public static void WriteOne(Utf8JsonWriter json, AmazonDialect dialect, string code, string message)
    {
        json.WriteStartObject();
        json.WriteString(dialect["code"], code);
        json.WriteString(dialect["message"], message);
        json.WriteEndObject();
    }
}
