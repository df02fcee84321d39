using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.Http;

namespace PartsCatalog.SupplierSimulator.Reliable;

/// <summary>HTTP Basic with x-api-key, or, when a signature is sent, HMAC-SHA256 over METHOD:path:timestamp.</summary>
internal sealed class ReliableAuthentication(IOptions<ReliableOptions> options, TimeProvider time)
{
    private const string SimulatorPrefix = "/reliable";

    private readonly ReliableOptions _options = options.Value;

    /// <summary>Why the call is refused, or null.</summary>
    public string? Refuse(SupplierCall call)
    {
        if (!call.TryHeader("X-API-Key", out var key) || key != _options.ApiKey)
            return "Invalid API key";
        if (call.TryHeader("X-Signature", out var signature))
            return RefuseSignature(call, signature);
        return BasicCredentials.Match(call.Request.Headers.Authorization, _options.User, _options.Password) ? null : "Invalid credentials";
    }

    private string? RefuseSignature(SupplierCall call, string signature)
    {
        if (!call.TryHeader("X-Timestamp", out var timestamp) || ReadTimestamp(timestamp) is not { } signedAt)
            return "X-Timestamp is missing or is no time";
        if ((time.GetUtcNow() - signedAt).Duration() > TimeSpan.FromSeconds(_options.SkewSeconds))
            return "X-Timestamp is too far from now";
        var path = call.Request.Path.Value ?? "";
        // The real interface has no /reliable in front; a proxy that adds it leaves the signature as it was.
        return Matches(call.Request.Method, path, timestamp, signature) || Matches(call.Request.Method, path[SimulatorPrefix.Length..], timestamp, signature) ? null : "Invalid signature";
    }

    private bool Matches(string method, string path, string timestamp, string signature)
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_options.HmacSecret), Encoding.UTF8.GetBytes($"{method}:{path}:{timestamp}")));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(signature.ToLowerInvariant()));
    }

    /// <summary>Seconds or milliseconds since 1970, or ISO 8601: which one the real interface wants is not known.</summary>
    private static DateTimeOffset? ReadTimestamp(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000_000_000_000)
            return number > 100_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
