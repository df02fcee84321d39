using System.Security.Claims;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>A key as it is stored.</summary>
internal sealed class ApiKey
{
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);
    private long _lastUsedTicks;

    public ApiKey(string prefix, byte[] secretHash, IReadOnlyList<string> scopes, AuthenticatedClient client, DateTimeOffset? revokedAt, DateTimeOffset? lastUsedAt)
    {
        Prefix = prefix;
        SecretHash = secretHash;
        Client = client;
        RevokedAt = revokedAt;
        _lastUsedTicks = lastUsedAt?.UtcTicks ?? 0;
        Principal = PrincipalOf(client, scopes);
    }

    public string Prefix { get; }

    public byte[] SecretHash { get; }

    public AuthenticatedClient Client { get; }

    public DateTimeOffset? RevokedAt { get; }

    /// <summary>Made once a load, shared by the requests; nobody changes it.</summary>
    public ClaimsPrincipal Principal { get; }

    /// <summary>True for one caller a minute, who then writes the time of use down.</summary>
    public bool UseIsToBeNoted(DateTimeOffset now)
    {
        var noted = Interlocked.Read(ref _lastUsedTicks);
        return now.UtcTicks - noted >= UseIsNotedEvery.Ticks && Interlocked.CompareExchange(ref _lastUsedTicks, now.UtcTicks, noted) == noted;
    }

    private static ClaimsPrincipal PrincipalOf(AuthenticatedClient client, IReadOnlyList<string> scopes)
    {
        // Cost prices are for administrators of the installation; all else that a client may read, a viewer may.
        var role = scopes.Contains(Scopes.RawCost) ? Role.Admin : Role.Viewer;
        var principal = ActorClaims.Principal($"client:{client.Name}", role, ApiKeyScheme.Name);
        ((ClaimsIdentity)principal.Identity!).AddClaims(scopes.Select(scope => new Claim(ApiKeyScheme.ScopeClaim, scope)));
        return principal;
    }
}
