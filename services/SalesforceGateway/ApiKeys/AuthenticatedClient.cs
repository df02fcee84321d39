namespace PartsCatalog.SalesforceGateway.ApiKeys;

/// <summary>The client behind a request; a feature of the HTTP context once its key was accepted.</summary>
/// <param name="ClientId">The client, whatever key it used.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="PerMinute">Requests a minute; null means the configured limit.</param>
/// <param name="PerHour">Requests an hour; null means the configured limit.</param>
/// <param name="Development">Whether it came with the development key.</param>
internal sealed record AuthenticatedClient(Guid ClientId, string Name, int? PerMinute, int? PerHour, bool Development)
{
    /// <summary>The client of a request that has passed authentication.</summary>
    public static AuthenticatedClient Of(HttpContext context) =>
        context.Features.Get<AuthenticatedClient>() ?? throw new InvalidOperationException("The endpoint is mapped without RequireScope, so it has no client.");
}
