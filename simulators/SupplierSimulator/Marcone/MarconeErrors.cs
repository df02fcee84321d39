using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Marcone;

internal static class MarconeErrors
{
    public static void Write(Reply reply, int status, string message)
    {
        reply.Clear(status);
        reply.Json.WriteStartObject();
        reply.Json.WriteString("errorMessage", message);
        reply.Json.WriteEndObject();
    }

    public static void Unauthorized(Reply reply) => Unauthorized(reply, "Access token is missing, invalid or expired.");

    public static void Unauthorized(Reply reply, string message)
    {
        Write(reply, StatusCodes.Status401Unauthorized, message);
        reply.Challenge = "Bearer error=\"invalid_token\"";
    }

    public static void RateLimited(Reply reply, int seconds)
    {
        Write(reply, StatusCodes.Status429TooManyRequests, $"Rate limit is exceeded. Try again in {seconds} seconds.");
        reply.RetryAfterSeconds = seconds;
    }

    /// <summary>Errors of the token endpoint, as OAuth 2.0 words them.</summary>
    public static void WriteOAuth(Reply reply, int status, string error)
    {
        reply.Clear(status);
        reply.Json.WriteStartObject();
        reply.Json.WriteString("error", error);
        reply.Json.WriteEndObject();
    }
}
