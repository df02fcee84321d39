using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.TestSupport;

/// <summary>The signature of a call from another service of the installation, written once more so that a change of its form is noticed.</summary>
public static class InternalCall
{
    /// <param name="key">The installation's signing key.</param>
    /// <param name="service">Who is called, for example "consensus".</param>
    /// <param name="actor">Who calls.</param>
    /// <param name="role">In what role.</param>
    public static AuthenticationHeaderValue SignedFor(string key, string service, string actor, Role role)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var json = JsonSerializer.SerializeToUtf8Bytes(new { act = actor, role = role.ToString(), aud = service, iat = now, exp = now + 60 });
        var payload = Base64Url.EncodeToString(json);
        return new AuthenticationHeaderValue("Internal", $"{payload}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(payload)))}");
    }
}
