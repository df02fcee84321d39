using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Reliable;

internal static class ReliableErrors
{
    public static void Write(Reply reply, int status, string message)
    {
        reply.Clear(status);
        reply.Json.WriteStartObject();
        reply.Json.WriteString("status", "error");
        reply.Json.WriteString("message", message);
        reply.Json.WriteEndObject();
    }

    public static void Unauthorized(Reply reply) => Unauthorized(reply, "Unauthorized");

    public static void Unauthorized(Reply reply, string message)
    {
        Write(reply, StatusCodes.Status401Unauthorized, message);
        reply.Challenge = "Basic realm=\"ReliablePartsBoomiAPI\"";
    }

    public static void RateLimited(Reply reply, int seconds)
    {
        Write(reply, StatusCodes.Status429TooManyRequests, "API rate limit exceeded");
        reply.RetryAfterSeconds = seconds;
    }
}
