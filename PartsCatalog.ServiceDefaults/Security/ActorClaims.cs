using System.Security.Claims;

namespace PartsCatalog.ServiceDefaults.Security;

/// <summary>An actor as claims. The gateway and the console make such a principal after their own sign-in; internal calls then carry it on.</summary>
public static class ActorClaims
{
    private const string ActorClaim = "actor";
    private const string RoleClaim = "role";

    /// <summary>A principal for an actor who was authenticated by <paramref name="scheme"/>.</summary>
    public static ClaimsPrincipal Principal(string actor, Role role, string scheme)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(scheme);
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(ActorClaim, actor), new Claim(RoleClaim, role.ToString())], scheme, ActorClaim, RoleClaim));
    }

    internal static (string Name, Role Role)? Read(ClaimsPrincipal? user) =>
        user?.FindFirst(ActorClaim)?.Value is { } actor && Enum.TryParse<Role>(user.FindFirst(RoleClaim)?.Value, out var role) && Enum.IsDefined(role)
            ? (actor, role)
            : null;
}
