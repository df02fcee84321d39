namespace Aspire.Hosting.ApplicationModel;

/// <summary>Stands for an endpoint's URL, which is known once the host starts.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName)
{
    public IResourceWithEndpoints Resource { get; } = owner;

    public string EndpointName { get; } = endpointName;

    public string Url => Definition.Url.GetLeftPart(UriPartial.Authority);

    public int Port => Definition.Port;

    private EndpointDefinition Definition => ((ProcessResource)Resource).Endpoint(EndpointName);
}
