using System.Net.Http.Headers;
using System.Text;

namespace PartsCatalog.SupplierAdapter.Suppliers.Http;

/// <summary>HTTP Basic (RFC 7617).</summary>
internal static class BasicCredentials
{
    /// <summary>The Authorization header of a user.</summary>
    public static AuthenticationHeaderValue Of(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
