using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using PartsCatalog.AiValidator.Questions;
using Polly.CircuitBreaker;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What a failed call means: whether asking again can help, when, and how it is told.</summary>
internal static class ChatFailure
{
    private const int SentenceLength = 300;

    /// <summary>Whether the same request may succeed later: time-outs, throttling, server errors, lost connections; never a spent quota.</summary>
    public static bool IsTransient(Exception? failure) => failure switch
    {
        ClientResultException { Status: 429 } throttled => !Says(throttled, "insufficient_quota"),
        ClientResultException { Status: 408 or >= 500 } => true,
        ClientResultException { Status: 0 } lost => IsTransient(lost.InnerException),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => false,
        HttpRequestException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>How long the provider asks to be left alone; null when it does not say (RFC 9110, 10.2.3: seconds).</summary>
    public static TimeSpan? RetryAfter(Exception? failure) =>
        failure is ClientResultException result
        && result.GetRawResponse()?.Headers.TryGetValue("retry-after", out var value) == true
        && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>One sentence for people, without secrets: a provider's message about a key repeats part of the key.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        BrokenCircuitException => "Not asked: it failed too often in the last half minute.",
        ClientResultException { Status: 401 or 403 } refused => $"It refused the key ({refused.Status}); check ApiKey.",
        ClientResultException { Status: > 0 } answered => SafeText.Clean($"It answered {answered.Status}: {answered.Message}", SentenceLength),
        CallLimitException limit => $"Not asked: {limit.Message}",
        JsonException or InvalidDataException => "Its answer is no chat completion.",
        TimeoutException silence => silence.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } limit => limit.Message,
        _ => SafeText.Clean($"It could not be reached: {(failure.InnerException ?? failure).Message}", SentenceLength),
    };

    private static bool Says(ClientResultException failure, string code) =>
        failure.GetRawResponse()?.Content.ToString().Contains(code, StringComparison.Ordinal) == true;
}
