using Microsoft.AspNetCore.Http;

namespace PartsCatalog.ServiceDefaults.Security;

/// <summary>The actor of the HTTP request, or the service itself where there is none (messages, jobs).</summary>
internal sealed class RequestActor(IHttpContextAccessor accessor, ServiceIdentity service) : ICurrentActor
{
    public string Name => Current.Name;

    public Role Role => Current.Role;

    private (string Name, Role Role) Current => ActorClaims.Read(accessor.HttpContext?.User) ?? ($"service:{service.Name}", Role.Viewer);
}
