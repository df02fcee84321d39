using System.Text;

namespace PartsCatalog.SupplierSimulator.Http;

internal static class BasicCredentials
{
    /// <summary>Whether the header is HTTP Basic with exactly these.</summary>
    public static bool Match(string? authorization, string user, string password)
    {
        if (authorization is null || !authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return false;
        var encoded = authorization["Basic ".Length..].Trim();
        Span<byte> decoded = stackalloc byte[512];
        return encoded.Length <= 512 && Convert.TryFromBase64String(encoded, decoded, out var length) && Encoding.UTF8.GetString(decoded[..length]) == $"{user}:{password}";
    }
}
