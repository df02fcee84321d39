namespace PartsCatalog.AiSimulator.Completions;

/// <summary>A refusal in OpenAI's shape: {"error":{"message","type","param","code"}}.</summary>
internal sealed record ApiError(int Status, string Message, string Type, string? Param = null, string? Code = null)
{
    /// <summary>Seconds of the Retry-After header; null without one.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static ApiError Invalid(string message, string? param = null, string? code = null) =>
        new(StatusCodes.Status400BadRequest, message, "invalid_request_error", param, code);

    public static ApiError WrongKey { get; } =
        new(StatusCodes.Status401Unauthorized, "Incorrect API key provided.", "invalid_request_error", null, "invalid_api_key");

    public static ApiError NoKey { get; } =
        new(StatusCodes.Status401Unauthorized, "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.", "invalid_request_error");

    public static ApiError UnknownModel(string model) =>
        new(StatusCodes.Status404NotFound, $"The model `{model}` does not exist or you do not have access to it.", "invalid_request_error", null, "model_not_found");

    public static ApiError RateLimited(int seconds) =>
        new(StatusCodes.Status429TooManyRequests, "Rate limit reached for requests.", "requests", null, "rate_limit_exceeded") { RetryAfterSeconds = seconds };

    public static ApiError Server { get; } =
        new(StatusCodes.Status500InternalServerError, "The server had an error while processing your request.", "server_error");
}
