using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>The signature of a call from another service of the installation.</summary>
internal static class InternalCall
{
    public static string Token(string key, string actor, Role role)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var json = JsonSerializer.SerializeToUtf8Bytes(new { act = actor, role = role.ToString(), aud = "supplier-adapter", iat = now, exp = now + 60 });
        var payload = Base64Url.EncodeToString(json);
        return $"{payload}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(payload)))}";
    }
}
