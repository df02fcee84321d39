using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace PartsCatalog.ServiceDefaults.Security;

/// <summary>
/// Makes and checks the tokens of internal calls: `base64url(json).base64url(HMAC-SHA256)`. No algorithm is named in the token, so none can be chosen by a caller.
/// </summary>
internal sealed class InternalTokens(IOptions<InternalOptions> options, TimeProvider clock)
{
    private const int MaxLength = 2048;
    private readonly InternalOptions _options = options.Value;

    public string Issue(string actor, Role role, string audience)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(audience);
        var key = _options.SigningKey ?? throw new InvalidOperationException("Internal:SigningKey is not configured, so no internal call can be signed.");
        var now = clock.GetUtcNow();
        var token = new InternalToken(actor, role, audience, now.ToUnixTimeSeconds(), (now + _options.TokenLifetime).ToUnixTimeSeconds());
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(token, InternalTokenJson.Default.InternalToken));
        return $"{payload}.{Base64Url.EncodeToString(Sign(key, payload))}";
    }

    public bool TryRead(string text, string audience, [NotNullWhen(true)] out InternalToken? token, [NotNullWhen(false)] out string? refusal)
    {
        token = null;
        refusal = null;
        if (_options.SigningKey is null)
            refusal = "this service has no Internal:SigningKey to check tokens with";
        else if (text.Length > MaxLength || text.IndexOf('.') is not (> 0 and var dot) || !SignatureIsRight(text[..dot], text[(dot + 1)..]))
            refusal = "the token is not signed with the key of this installation";
        else if (Parse(text[..dot]) is not { } parsed)
            refusal = "the token's content is not readable";
        else if (parsed.Audience != audience)
            refusal = $"the token is for '{parsed.Audience}', not for '{audience}'";
        else if (TimeRefusal(parsed) is { } reason)
            refusal = reason;
        else
            token = parsed;
        return token is not null;
    }

    private string? TimeRefusal(InternalToken token)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var skew = (long)_options.ClockSkew.TotalSeconds;
        return now > token.ExpiresAt + skew ? "the token has expired"
            : now < token.IssuedAt - skew ? "the token is from the future"
            : null;
    }

    private bool SignatureIsRight(string payload, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!Base64Url.IsValid(signature, out var length) || length != given.Length || !Base64Url.TryDecodeFromChars(signature, given, out _))
            return false;
        // Both are computed whatever the first says: how long it takes must not tell which key is in use.
        var current = CryptographicOperations.FixedTimeEquals(given, Sign(_options.SigningKey!, payload));
        var previous = _options.PreviousSigningKey is { } old && CryptographicOperations.FixedTimeEquals(given, Sign(old, payload));
        return current | previous;
    }

    private static byte[] Sign(string key, string payload) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(payload));

    private static InternalToken? Parse(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), InternalTokenJson.Default.InternalToken);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // Signed but not ours to read: a newer version of the token.
            return null;
        }
    }
}
