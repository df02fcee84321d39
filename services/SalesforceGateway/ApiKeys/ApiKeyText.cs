using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>A key as its client holds it: `pck_PREFIX_SECRET`. The prefix is public and finds the row; of the secret only the hash is kept.</summary>
internal sealed class ApiKeyText
{
    public const string Start = "pck_";
    private const int PrefixBytes = 6;
    private const int SecretBytes = 32;
    private const int MaximumLength = 160;

    private readonly string _secret;

    private ApiKeyText(string prefix, string secret)
    {
        Prefix = prefix;
        _secret = secret;
    }

    public string Prefix { get; }

    /// <summary>A new key with 256 random bits.</summary>
    public static ApiKeyText Create() => new(
        RandomNumberGenerator.GetHexString(PrefixBytes * 2, lowercase: true),
        RandomNumberGenerator.GetHexString(SecretBytes * 2, lowercase: true));

    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeyText? key)
    {
        key = null;
        if (text is null || text.Length > MaximumLength || !text.StartsWith(Start, StringComparison.Ordinal))
            return false;
        var end = text.IndexOf('_', Start.Length);
        if (end < 0)
            return false;
        var prefix = text[Start.Length..end];
        var secret = text[(end + 1)..];
        var wellFormed = prefix.Length is >= 3 and <= 24 && prefix.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            && secret.Length is >= 32 and <= 128 && secret.All(char.IsAsciiLetterOrDigit);
        key = wellFormed ? new ApiKeyText(prefix, secret) : null;
        return wellFormed;
    }

    /// <summary>SHA-256 of the secret. It has 256 random bits, so a slow hash would protect nothing more.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(_secret));

    /// <summary>Whether this is the key behind the hash; takes as long for a wrong one as for the right one.</summary>
    public bool Matches(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(Hash(), hash);

    /// <summary>The whole key: to be shown once, to the one who asked for it.</summary>
    public string Reveal() => $"{Start}{Prefix}_{_secret}";

    /// <summary>Safe to log.</summary>
    public override string ToString() => $"{Start}{Prefix}_…";
}
