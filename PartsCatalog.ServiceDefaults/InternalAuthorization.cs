using Microsoft.AspNetCore.Builder;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.ServiceDefaults;

/// <summary>Closes endpoints to everyone but the services of the installation.</summary>
public static class InternalAuthorization
{
    /// <summary>Only calls with a signed internal token whose actor has at least <paramref name="role"/>: 401 without a valid token, 403 with too small a role.</summary>
    public static TBuilder RequireInternal<TBuilder>(this TBuilder endpoints, Role role = Role.Viewer)
        where TBuilder : IEndpointConventionBuilder
        => endpoints.RequireAuthorization(InternalScheme.Policy(role));
}
