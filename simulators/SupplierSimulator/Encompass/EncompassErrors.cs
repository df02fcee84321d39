using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Encompass;

/// <summary>Encompass words every error as a status object beside empty data.</summary>
internal static class EncompassErrors
{
    /// <summary>The status that Encompass uses for business errors, beside 400.</summary>
    public const int BusinessError = 452;

    public static void Write(Reply reply, int status, string code, string message)
    {
        reply.Clear(status);
        var json = reply.Json;
        json.WriteStartObject();
        json.WriteStartObject("status");
        json.WriteString("errorCode", code);
        json.WriteString("errorMessage", message);
        json.WriteEndObject();
        json.WriteStartObject("data");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Unauthorized(Reply reply) => Write(reply, StatusCodes.Status401Unauthorized, "-105", "NOT AUTHORIZED");

    public static void RateLimited(Reply reply, int seconds)
    {
        Write(reply, StatusCodes.Status429TooManyRequests, "-429", "TOO MANY REQUESTS");
        reply.RetryAfterSeconds = seconds;
    }
}
